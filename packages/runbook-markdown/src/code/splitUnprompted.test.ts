import { parseRunbook } from '../parseRunbook';
import { commandsOf, fenced } from './__testUtils__/blocksOf';

describe('commands without prompts', () => {
  it('are one where they follow one another', () => {
    expect(commandsOf('bash', 'docker build -t a .', 'docker push a')).toEqual([
      { text: 'docker build -t a .\ndocker push a' },
    ]);
  });

  it('are several where blank lines or comments separate them', () => {
    expect(
      commandsOf(
        'bash',
        '# Check',
        'kubectl get nodes',
        '',
        'kubectl get pods',
        '# Top',
        'kubectl top nodes',
      ),
    ).toEqual([
      { text: 'kubectl get nodes', note: 'Check' },
      { text: 'kubectl get pods' },
      { text: 'kubectl top nodes', note: 'Top' },
    ]);
  });

  it('stay whole over loops, quotes and blank lines within', () => {
    const loop = [
      'for n in 1 2; do',
      '  # each',
      '  curl -s "http://a',
      '  b"',
      '',
      'done',
    ];
    expect(commandsOf('bash', ...loop)).toEqual([{ text: loop.join('\n') }]);
  });

  it('stay whole as a script', () => {
    const script = ['#!/bin/bash', '', 'set -e', '', '# go', 'ls -l'];
    expect(commandsOf('bash', ...script)).toEqual([
      { text: script.join('\n') },
    ]);
  });

  it('leave out what they print', () => {
    expect(
      commandsOf(
        'bash',
        'kubectl get pods',
        'NAME    READY   STATUS',
        'api-0   1/1     Running',
        '',
        'helm list',
        '=> drained',
      ),
    ).toEqual([
      {
        text: 'kubectl get pods',
        expectedOutput: 'NAME    READY   STATUS\napi-0   1/1     Running',
      },
      { text: 'helm list', expectedOutput: '=> drained' },
    ]);
  });

  it('leave out the JSON between them', () => {
    const blocks = fenced('bash', [
      'cat move.json',
      '',
      '# the file:',
      '{',
      '  "a": 1',
      '}',
      '',
      'curl -d @move.json http://x',
    ]);
    expect(
      blocks.map(block =>
        block.type === 'code' ? `${block.role}: ${block.text}` : block.type,
      ),
    ).toEqual(['commands', 'config: # the file:\n{\n  "a": 1\n}', 'commands']);
  });

  it('are found in an indented block within a list', () => {
    const { document } = parseRunbook(
      '# S\n\n- Look:\n\n      kubectl get pods -n x\n',
    );
    expect(JSON.stringify(document.sections)).toContain(
      '"text":"kubectl get pods -n x"',
    );
  });
});
