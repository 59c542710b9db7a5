/** Words that head most guessable passwords; digits and signs around them add nothing. */
const STEMS = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'admin',
  'administrator',
  'root',
  'user',
  'test',
  'guest',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  'woaizhongguo',
  'zhongguo',
  'china',
  'huawei',
  'qwerty',
  'qwertyuiop',
  'qwer',
  'qwe',
  'asdf',
  'asdfgh',
  'asdfghjkl',
  'zxcv',
  'zxcvbn',
  'zxcvbnm',
  'qazwsx',
  'qazwsxedc',
  'abc',
  'abcd',
  'abcdef',
  'aaa',
  'aa',
  'a',
  'quanzhou',
  'fujian',
  'jinjiang',
  'shishi',
  'nanan',
  'chengguan',
  'zhifa',
  'anjuan',
];
const KEYBOARD_WALKS = ['1qaz2wsx', '1qaz2wsx3edc', 'zaq12wsx', 'q1w2e3r4', '1q2w3e4r', '1q2w3e4r5t', 'a1b2c3d4'];

const stems: ReadonlySet<string> = new Set(STEMS);
const walks: ReadonlySet<string> = new Set(KEYBOARD_WALKS);

export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  const letters = text.replace(/^\P{L}+|\P{L}+$/gu, '');
  const lettersAndDigits = text.replace(/[^a-z0-9]/g, '');
  return (
    letters === '' || stems.has(letters) || walks.has(lettersAndDigits) || walks.has(unshifted(text)) || repeats(text)
  );
}

/** 1qaz@WSX is 1qaz2wsx with one key held down. */
function unshifted(text: string): string {
  return text.replace(/[!@#$%^&*()]/g, (sign) => '1234567890'['!@#$%^&*()'.indexOf(sign)] ?? sign);
}

/** One short piece again and again: abcabcabc. */
function repeats(text: string): boolean {
  return /^(.{1,4})\1+$/.test(text);
}
