import { ElMessage, ElMessageBox, ElNotification } from 'element-plus';
import 'element-plus/es/components/message-box/style/css';
import 'element-plus/es/components/message/style/css';
import 'element-plus/es/components/notification/style/css';
import { h } from 'vue';
import { messages } from '../lib/messages';

const ERROR_MS = 8000;

export function notifyDone(text: string): void {
  ElMessage({ type: 'success', message: text, grouping: true });
}

export function notifyError(text: string): void {
  ElMessage({ type: 'error', message: text, duration: ERROR_MS, showClose: true, grouping: true });
}

export interface Question {
  readonly title: string;
  readonly text: string;
  /** The verb of the act itself, so that the button says what will happen. */
  readonly confirm: string;
  readonly danger?: boolean;
}

export async function askConfirm({ title, text, confirm, danger = false }: Question): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, title, {
      confirmButtonText: confirm,
      cancelButtonText: messages.cancel,
      confirmButtonType: danger ? 'danger' : 'primary',
      type: danger ? 'warning' : '',
    });
    return true;
  } catch {
    // The box rejects when it is closed or cancelled; both mean no.
    return false;
  }
}

export interface Notice {
  readonly kind: 'success' | 'error';
  readonly title: string;
  readonly text: string;
  readonly link: { readonly path: string; readonly words: string };
}

/** For work that went on while the user was elsewhere: stays until closed and leads to the result. */
export function announce({ kind, title, text, link }: Notice, open: (path: string) => void): void {
  const notice = ElNotification({
    type: kind,
    title,
    duration: 0,
    message: h('span', [
      `${text} `,
      h('a', { href: link.path, onClick: (event: MouseEvent) => follow(event) }, link.words),
    ]),
  });
  function follow(event: MouseEvent): void {
    event.preventDefault();
    notice.close();
    open(link.path);
  }
}
