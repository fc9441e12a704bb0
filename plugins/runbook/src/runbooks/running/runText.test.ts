import { Block, Step } from 'runbook-markdown';
import {
  command,
  commands,
  imported,
  markdown,
  procedureOf,
  section,
} from '../../__testUtils__/parcelApi';
import { RunbookLayout } from '../layout';
import { runTextAt } from './runText';

const step = (text: string, content: Block[] = []): Step => ({
  text,
  content,
  inlineCommands: [],
  line: 1,
  endLine: 1,
});
const steps = (...items: Step[]): Block => ({
  type: 'steps',
  ordered: true,
  items,
  line: 1,
  endLine: 1,
});
function textOf(content: Block[]) {
  const restart = section('restart', { title: 'Restart', content });
  const document = imported('runbook', {
    sections: [restart],
    procedures: [procedureOf(restart)],
  });
  return runTextAt(new RunbookLayout([document]), 'restart');
}

describe('a procedure at work', () => {
  it('counts its steps through all of its lists', () => {
    const text = textOf([
      markdown('First this.'),
      steps(step('one'), step('two')),
      markdown('Then that.'),
      steps(step('three')),
    ]);
    expect(text?.steps).toBe(3);
    expect(text?.title).toBe('Restart');
    expect(
      text?.parts.map(part => (part.kind === 'text' ? '-' : part.index)),
    ).toEqual(['-', 0, 1, '-', 2]);
  });

  it('takes each command for a step where the author wrote no list', () => {
    const text = textOf([
      commands(command('kubectl get pods')),
      markdown('Look.'),
      commands(command('kubectl delete pod <POD>')),
    ]);
    expect(text?.steps).toBe(2);
    expect(text?.parts.map(({ kind }) => kind)).toEqual([
      'commands',
      'text',
      'commands',
    ]);
  });

  it('asks for each placeholder once, wherever its commands stand', () => {
    const text = textOf([
      steps(
        step('one', [commands(command('a <POD>'))]),
        step('two', [commands(command('b <POD> <REGION>'))]),
      ),
    ]);
    expect(text?.placeholders.map(({ key }) => key)).toEqual(['pod', 'region']);
  });

  it('says when to use it apart from what is to be done', () => {
    const restart = section('restart', {
      title: 'Restart',
      content: [
        { ...markdown('**When to use:** it hangs'), line: 4 },
        steps(step('one')),
        { ...markdown('Then look.'), line: 9 },
      ],
    });
    const procedure = { ...procedureOf(restart), when: 'it hangs' };
    const textWith = (whenLine?: number) =>
      runTextAt(
        new RunbookLayout([
          imported('runbook', {
            sections: [restart],
            procedures: [{ ...procedure, whenLine }],
          }),
        ]),
        'restart',
      );
    const kinds = (whenLine?: number) =>
      textWith(whenLine)?.parts.map(({ kind }) => kind);
    expect(textWith(4)?.when).toBe('it hangs');
    expect(kinds(4)).toEqual(['step', 'text']);
    // What stands in other words within a text stays where it is.
    expect(textWith()?.when).toBeUndefined();
    expect(kinds()).toEqual(['text', 'step', 'text']);
  });

  it('is nothing where the runbook has no such place', () => {
    expect(runTextAt(new RunbookLayout([]), 'restart')).toBeUndefined();
  });
});
