import { ApiError } from '@anjuan/api-client';
import { effectScope, nextTick, ref } from 'vue';
import { useQuery } from './useQuery';

const settle = () => new Promise((resolve) => setTimeout(resolve));
const failure = (status: number) =>
  new ApiError({ status, errorCode: 'X', message: '错误', requestId: 'r', refusals: [] });

describe('useQuery', () => {
  it('keeps only the answer to the newest key', async () => {
    const key = ref('old');
    const answers = new Map<string, (value: string) => void>();
    const aborted: string[] = [];
    const query = effectScope().run(() =>
      useQuery(
        () => key.value,
        (asked, signal) => {
          signal.addEventListener('abort', () => aborted.push(asked));
          return new Promise<string>((resolve) => answers.set(asked, resolve));
        },
      ),
    );
    key.value = 'new';
    await nextTick();
    answers.get('new')?.('new answer');
    answers.get('old')?.('old answer');
    await settle();
    expect(aborted).toEqual(['old']);
    expect(query).toMatchObject({ state: 'ready', data: 'new answer', refreshing: false });
  });

  it.each([
    [403, 'forbidden'],
    [404, 'not-found'],
    [500, 'error'],
    [0, 'error'],
  ])('shows status %d as %s', async (status, state) => {
    const query = effectScope().run(() =>
      useQuery(
        () => null,
        () => Promise.reject(failure(status)),
      ),
    );
    await settle();
    expect(query?.state).toBe(state);
  });

  it('recovers by reading again', async () => {
    let broken = true;
    const query = effectScope().run(() =>
      useQuery(
        () => null,
        () => (broken ? Promise.reject(failure(500)) : Promise.resolve('fine')),
      ),
    );
    await settle();
    broken = false;
    await query?.reload();
    expect(query).toMatchObject({ state: 'ready', data: 'fine', error: null });
  });
});
