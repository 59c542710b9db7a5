import { type AccountView, type AccountWithPassword, organisationApi } from '@anjuan/contracts';
import { ref, shallowRef } from 'vue';
import { api } from '../../lib/api';
import { errorLine } from '../../lib/errors';
import { askConfirm, notifyDone, notifyError } from '../../ui/notices';
import { accountDone, accountMessages as words, accountQuestions } from './messages';

/** What an administrator does to one account; the list is read again afterwards. */
export function useAccountActions(reload: () => Promise<void>) {
  const busyId = ref<string | null>(null);
  const issued = shallowRef<AccountWithPassword | null>(null);

  async function run(account: AccountView, act: () => Promise<void>): Promise<void> {
    busyId.value = account.id;
    try {
      await act();
      await reload();
    } catch (error) {
      notifyError(errorLine(error));
    } finally {
      busyId.value = null;
    }
  }

  async function disable(account: AccountView): Promise<void> {
    const text = accountQuestions.disable(account.displayName);
    if (!(await askConfirm({ title: words.disable, text, confirm: words.disable, danger: true }))) return;
    await run(account, async () => {
      await api.call(organisationApi.disable, { params: { id: account.id } });
      notifyDone(accountDone.disabled(account.displayName));
    });
  }

  async function enable(account: AccountView): Promise<void> {
    await run(account, async () => {
      await api.call(organisationApi.enable, { params: { id: account.id } });
      notifyDone(accountDone.enabled(account.displayName));
    });
  }

  async function unlock(account: AccountView): Promise<void> {
    await run(account, async () => {
      await api.call(organisationApi.unlock, { params: { id: account.id } });
      notifyDone(accountDone.unlocked(account.displayName));
    });
  }

  async function resetPassword(account: AccountView): Promise<void> {
    const text = accountQuestions.reset(account.displayName);
    if (!(await askConfirm({ title: words.reset, text, confirm: words.reset, danger: true }))) return;
    await run(account, async () => {
      issued.value = await api.call(organisationApi.resetPassword, { params: { id: account.id } });
    });
  }

  return { busyId, issued, disable, enable, unlock, resetPassword };
}
