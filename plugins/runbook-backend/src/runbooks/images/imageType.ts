/** Formats that a browser shows without running anything. SVG is none: it can hold scripts. */
export type ImageType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/avif';

/** The format that a file's first bytes tell; its name is not believed. */
export function imageType(bytes: Buffer): ImageType | undefined {
  const text = (start: number, end: number) =>
    bytes.toString('latin1', start, end);
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') {
    return 'image/png';
  }
  if (text(0, 3) === '\xff\xd8\xff') {
    return 'image/jpeg';
  }
  if (/^GIF8[79]a$/.test(text(0, 6))) {
    return 'image/gif';
  }
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') {
    return 'image/webp';
  }
  // ISO base media: the brands stand in the first box.
  if (text(4, 8) === 'ftyp' && /^avi[fs]$/.test(text(8, 12))) {
    return 'image/avif';
  }
  return undefined;
}
