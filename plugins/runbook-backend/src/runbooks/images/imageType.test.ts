import { imageType } from './imageType';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('imageType', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0....', 'image/jpeg'],
    ['GIF89a......', 'image/gif'],
    ['RIFF....WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x1cftypavif....', 'image/avif'],
  ])('knows %j', (text, type) => {
    expect(imageType(bytes(text))).toBe(type);
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '<!doctype html>',
    '%PDF-1.7',
    'RIFF....WAVEfmt ',
    '\0\0\0\x1cftypmp42',
    '',
  ])('does not take %j for an image', text => {
    expect(imageType(bytes(text))).toBeUndefined();
  });
});
