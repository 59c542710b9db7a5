import { computed, ref, shallowRef } from 'vue';
import { filterMenu, type MenuGroup } from './menu';

type Spellings = (title: string) => readonly string[];

/** The dictionary of pinyin is large: it is fetched when somebody first turns to the search field. */
export function useMenuSearch(groups: () => readonly MenuGroup[]) {
  const text = ref('');
  const spellings = shallowRef<Spellings>(() => []);

  async function prepare(): Promise<void> {
    const { pinyin } = await import('pinyin-pro');
    const spell = (title: string, pattern: 'first' | 'pinyin'): string =>
      pinyin(title, { pattern, toneType: 'none', type: 'array' }).join('').toLowerCase();
    spellings.value = (title) => [spell(title, 'first'), spell(title, 'pinyin')];
  }

  const found = computed(() => filterMenu(groups(), text.value, spellings.value));
  return { text, found, prepare };
}
