import { jpeg, png, webp } from '../../inspections/test/pictures.js';
import { imageFacts } from './image-facts.js';

it.each([
  ['a PNG', png(640, 480), { mediaType: 'image/png', width: 640, height: 480 }],
  ['a JPEG', jpeg(4032, 3024), { mediaType: 'image/jpeg', width: 4032, height: 3024 }],
  ['an extended WebP', webp('VP8X', 12_001, 3), { mediaType: 'image/webp', width: 12_001, height: 3 }],
  ['a lossy WebP', webp('VP8 ', 320, 240), { mediaType: 'image/webp', width: 320, height: 240 }],
  ['a lossless WebP', webp('VP8L', 320, 240), { mediaType: 'image/webp', width: 320, height: 240 }],
])('tells the measures of %s', (_, bytes, facts) => {
  expect(imageFacts(bytes)).toEqual(facts);
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page', Buffer.from('<!doctype html><title>x</title>'.padEnd(64))],
  ['a GIF', Buffer.from('GIF89a'.padEnd(64))],
  ['a PNG without width', png(0, 480)],
  ['a JPEG cut off before its frame', jpeg(10, 10).subarray(0, 20)],
  [
    'a JPEG whose segments lead nowhere',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), Buffer.alloc(64)]),
  ],
  ['another RIFF', Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(64)])],
])('is no picture: %s', (_, bytes) => {
  expect(imageFacts(bytes)).toBeNull();
});
