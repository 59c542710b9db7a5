const SURNAMES = '陈林黄张吴李王郑蔡许苏洪庄曾杨谢'.split('');
const GIVEN_NAMES = [
  '志强',
  '秀英',
  '建明',
  '雅婷',
  '文辉',
  '丽华',
  '国栋',
  '晓燕',
  '永福',
  '美珍',
  '俊杰',
  '思源',
  '金水',
  '惠玲',
  '宏伟',
  '月娥',
  '振华',
] as const;

/** The same number, the same name; the first 272 differ, as the two lists share no common factor. */
export function fictionalName(index: number): string {
  const surname = SURNAMES[index % SURNAMES.length] ?? '';
  return `${surname}${GIVEN_NAMES[index % GIVEN_NAMES.length] ?? ''}`;
}
