import { isEnglish } from './isEnglish';

describe('a text', () => {
  it.each([
    [
      true,
      'the queue is stuck when the consumers are gone. look at the board to find out which of them it is, and start it again.',
    ],
    [true, 'queue stuck'],
    [
      true,
      'restart the consumers with this:\n\n```\nsudo systemctl restart a b c d e f g h i j k l m n o p q r s t u v w x y z\n```\n',
    ],
    [
      false,
      'la cola no se mueve cuando los consumidores se han ido. mira el tablero para saber cuál de ellos es y vuelve a iniciarlo antes de que los clientes lo noten.',
    ],
    [
      false,
      'die schlange steht, wenn niemand mehr liest. sieh auf der tafel nach, welcher leser fehlt, und starte ihn neu, bevor es die kunden merken und anrufen.',
    ],
  ])('is English: %s (%#)', (expected, text) => {
    expect(isEnglish(text)).toBe(expected);
  });
});
