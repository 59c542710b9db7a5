import { type MaybeRefOrGetter, toValue, watchEffect } from 'vue';
import { messages } from './messages';

export function setPageTitle(title: string): void {
  document.title = title === '' ? messages.product : `${title} - ${messages.product}`;
}

/** For pages that are named after the record they show. */
export function usePageTitle(title: MaybeRefOrGetter<string>): void {
  watchEffect(() => {
    const words = toValue(title);
    if (words !== '') setPageTitle(words);
  });
}
