import { onMounted, onUnmounted } from 'vue';
import './official-paper.css';

const PAPER = 'official-form';

/**
 * The form is printed on A3 across. The whole document is put on this paper: a part of it alone would be followed by an
 * empty sheet of the usual one.
 */
export function useOfficialPaper(): void {
  onMounted(() => document.body.classList.add(PAPER));
  onUnmounted(() => document.body.classList.remove(PAPER));
}
