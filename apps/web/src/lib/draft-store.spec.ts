import { draftKey, type DraftStorage, fittingValues, forgetOldDrafts, readDraft, writeDraft } from './draft-store';

const NOW = new Date('2026-11-24T02:00:00Z');

class MemoryStorage implements DraftStorage {
  readonly items = new Map<string, string>();

  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

const key = draftKey('7', 'exposure/new');
const draft = { savedAt: '2026-11-24T01:00:00Z', values: { medium: 'tv' } };

it('gives back what was kept', () => {
  const storage = new MemoryStorage();
  expect(writeDraft(storage, key, draft)).toBe(true);
  expect(readDraft(storage, key)).toEqual(draft);
  expect(readDraft(storage, draftKey('8', 'exposure/new'))).toBeNull();
});

it.each(['', '{', 'null', '[]', '{"savedAt":1,"values":{}}', '{"savedAt":"2026-01-01"}'])(
  'takes %j for no draft',
  (text) => {
    const storage = new MemoryStorage();
    storage.setItem(key, text);
    expect(readDraft(storage, key)).toBeNull();
  },
);

it('a full browser keeps no draft and breaks nothing', () => {
  const storage = new MemoryStorage();
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(writeDraft(storage, key, draft)).toBe(false);
});

it('forgets drafts of more than 30 days, and nothing else', () => {
  const storage = new MemoryStorage();
  writeDraft(storage, draftKey('7', 'old'), { ...draft, savedAt: '2026-10-25T01:59:59Z' });
  writeDraft(storage, draftKey('7', 'kept'), { ...draft, savedAt: '2026-10-25T02:00:00Z' });
  storage.setItem('other', 'x');
  forgetOldDrafts(storage, NOW);
  expect([...storage.items.keys()].sort()).toEqual([draftKey('7', 'kept'), 'other'].sort());
});

it('restores only fields that the form still has, of the kind that it holds', () => {
  const initial = { name: '', officers: ['1'], case: null, approved: false };
  const stored = { name: 3, officers: [], case: { id: '1', label: '案' }, approved: true, gone: 'x' };
  expect(fittingValues(initial, stored)).toEqual({ officers: [], case: { id: '1', label: '案' }, approved: true });
});
