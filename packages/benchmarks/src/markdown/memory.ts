import { Document } from './documents';
import { Reader } from './readers';

const STEP = 1000;
const STEPS = 10;
const MEBIBYTE = 1024 * 1024;

/** Heap in use, in MiB, after each thousand of ten thousand documents. */
export function heapAfterEachThousand(
  reader: Reader,
  documents: readonly Document[],
): number[] {
  const { gc } = globalThis;
  if (!gc) {
    throw new Error('Run Node with --expose-gc to measure memory.');
  }
  const heap: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    for (let count = 0; count < STEP; count += 1) {
      const document = documents[(step * STEP + count) % documents.length];
      // A line of its own makes each document a new one.
      const text = `${document?.text ?? ''}\nCopy ${step * STEP + count}.\n`;
      reader.read(text, document?.path ?? '');
    }
    gc();
    heap.push(process.memoryUsage().heapUsed / MEBIBYTE);
  }
  return heap;
}
