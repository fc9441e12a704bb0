import { parseRunbook } from '../parseRunbook';

function read(text: string, path = 'docs/runbooks/notes.md') {
  const { alerts, procedures } = parseRunbook(text, { path }).document;
  return { alerts, titles: procedures.map(({ title }) => title) };
}

const GERMAN =
  'Dieser Text sagt, was bei einer Störung der Warteschlange im Lager zu tun ist und wer dabei hilft, wenn sich die Pakete auf dem Band stauen und niemand mehr weiß, woher sie kommen.';

describe('a runbook in another language', () => {
  it.each([
    'Alerta | Severidad | Significado | Acción',
    'Alerta | Gravidade | Descrição | Ação',
    'Alerte | Gravité | Signification | Réponse',
    'Alarmmeldung | Schwere | Bedeutung | Maßnahme',
    'Алерт | Приоритет | Описание | Действия',
    '告警名称 | 级别 | 说明 | 处理方法',
    'アラート名 | 重要度 | 意味 | 対応',
  ])('has a table of alerts: %s', header => {
    expect(
      read(
        `# S\n\n| ${header} |\n|---|---|---|---|\n| QueueStuck | SEV2 | a | b |\n`,
      ).alerts,
    ).toMatchObject([
      {
        name: 'QueueStuck',
        severity: 'SEV2',
        meaning: 'a',
        firstResponse: 'b',
      },
    ]);
  });

  it('names the alert of the whole page in a row', () => {
    expect(
      read(
        '# 队列处理\n\n## 告警概览\n\n| 属性 | 值 |\n|---|---|\n| **告警名称** | 队列积压过多 |\n\n## 处理\n\n```bash\nqueuectl drain\n```\n',
      ).alerts,
    ).toMatchObject([{ name: '队列积压过多', procedures: ['处理'] }]);
  });

  it('tells what to do by lists in order, whatever their verbs', () => {
    expect(
      read(
        `# Lager\n\n${GERMAN}\n\n## Stau auf dem Band\n\n1. Band anhalten\n2. Pakete zählen\n\n## Ursachen\n\n1. Zu viele Pakete\n2. Zu wenig Band\n\n## Kontakte\n\n- Lager\n- Büro\n`,
      ).titles,
    ).toEqual(['Stau auf dem Band']);
  });

  it('tells in a table what to do about a symptom', () => {
    expect(
      read(
        '# Fila\n\n## Mitigação da fila\n\n| Cenário | Ação recomendada |\n|---|---|\n| Fila cheia | Pare os produtores |\n| Fila parada | Reinicie os consumidores |\n',
      ).titles,
    ).toEqual(['Mitigação da fila']);
  });

  it('may count its steps in headings', () => {
    const [procedure] = parseRunbook(
      '# 队列\n\n## 处理步骤\n\n### 第一步: 检查\n\n看日志。\n\n### 第二步: 重启\n\n重启服务。\n',
      { path: 'docs/runbooks/a.md' },
    ).document.procedures;
    expect(procedure).toMatchObject({
      title: '处理步骤',
      content: [
        {
          type: 'steps',
          items: [
            { number: 1, text: '检查' },
            { number: 2, text: '重启' },
          ],
        },
      ],
    });
  });
});

describe('a list in order in English', () => {
  it('is no procedure for being in order', () => {
    expect(
      read(
        '# Queue\n\nThis page tells what the queue of the depot is for, who looks after it, and how it came to be what it is on the day that this was written.\n\n## Parts\n\n1. The producers\n2. The broker\n',
      ).titles,
    ).toEqual([]);
  });
});
