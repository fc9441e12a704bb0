import { SectionKind } from '../model';
import { anyOf } from '../text/anyOf';
import { SectionNode } from '../tree/section';
import { IMPACT, SUMMARY } from './titles';
import { DocumentView, Recognised } from './view';

/** `word` is a part of every title that fits. */
const KINDS: { kind: SectionKind; pattern: RegExp; word?: string }[] = [
  {
    kind: 'revisions',
    pattern:
      /^(?:revision|change|version|document|edit)s? (?:history|log)$|^(?:history|changelog|revisions)$/,
  },
  { kind: 'summary', pattern: SUMMARY },
  { kind: 'impact', pattern: IMPACT },
  {
    kind: 'dependencies',
    pattern:
      /^(?:(?:service|upstream|downstream|external|internal|key|critical|system|runtime|hard|soft) )*dependenc(?:y|ies)(?: map| graph| list)?$|^(?:depends on|upstreams?|downstreams?|upstream (?:and|&|\/) downstream(?: services| dependencies)?)$/,
  },
  {
    kind: 'severities',
    pattern:
      /^(?:incident |alert )?severit(?:y|ies)(?: levels?| matrix| definitions?| classification| and response(?: times?)?)?$|^(?:priority|sev) (?:levels?|matrix|definitions?)$|^incident (?:levels?|priorities|classification)$/,
  },
  {
    kind: 'escalation',
    pattern:
      /\bescalation(?:s| (?:path|policy|chain|matrix|contacts?|procedure|process|paths|points?))?$|^(?:when|who) to escalate(?: to)?$|^eskalation$/,
  },
  {
    kind: 'rotation',
    pattern:
      /\b(?:on-?call|pager) (?:rotation|schedule|rota|roster|calendar)\b|^(?:rotation|rota|roster|on-?call|who is on[- ]call)$/,
  },
  {
    kind: 'environments',
    pattern:
      /^environments?(?: (?:overview|matrix|urls?|and urls?))?$|^clusters$/,
  },
  {
    kind: 'health',
    pattern:
      /^(?:health|health ?checks?|health (?:&|and) readiness|healthchecks and monitoring|slos?|slis? (?:and|&) slos?|service level objectives?|health (?:endpoints?|and slos?)|monitoring|dashboards?|metrics|observability|metrics (?:&|and) monitoring|observability (?:&|and) (?:monitoring|health)(?: checks)?|monitoring and dashboards|key metrics)$/,
  },
  {
    kind: 'contacts',
    pattern:
      /^(?:(?:emergency|key|team|support|escalation|useful) )?contacts?(?: (?:&|and) ownership| information| details| list)?$|^(?:ownership|owners?|maintainers?|points? of contact|ansprechpartner|contact us)$/,
  },
  {
    kind: 'links',
    pattern:
      /^(?:(?:useful|related|other|external|quick|important|key|further|additional) )?(?:links?|urls|references?|resources|documentation|reading|runbooks|information)(?: and (?:links|references|resources))?$|^(?:see also|further reading|more information)$/,
  },
  {
    kind: 'incident',
    word: 'incident',
    pattern:
      /^(?!(?:start|open|close|begin|end|declare) |.*(?:\d{4}-\d\d|\breport\b|review|template|history|past incidents))(?:.*\bincident (?:response|handling|checklist|guide|management|process|procedure|playbook|workflow|steps|flow|response (?:checklist|process|steps|procedure|plan))\b.*|during an incident|in an incident|incidents?)$/,
  },
  {
    kind: 'checklist',
    pattern:
      /\bchecklist\b|^before you (?:start|begin)$|^pre-?(?:requisites?|flight(?: checks?)?)$/,
  },
  {
    kind: 'alerts',
    pattern:
      /^(?:(?:common|key|known|main|active|critical|prometheus|configured|important|paging|monitoring (?:and|&)) )*(?:alerts?|alarms?)(?: (?:reference|definitions?|catalog(?:ue)?|list|overview|runbooks?|you might wake up to|and (?:responses?|actions?|how to .*)|response|responses|playbooks?|index|table))?$|^alerts? (?:you\b.*|that (?:trigger|route|lead|link|point)\b.*\b(?:runbook|playbook|page|here|procedure|guide|document)s?)$|^what (?:can|could|might|may|will) (?:wake|page) (?:you|us)(?: up)?$|^playbooks$|^(?:alert[ae]s|alarm[ae]s?|warnmeldungen)(?: (?:monitorad[ao]s|configurad[ao]s|cr[ií]tic[ao]s|críticas|critiques|surveillées))?$|^(?:告警|报警)(?:列表|说明)?$|^アラート(?:一覧)?$/,
  },
  {
    kind: 'procedures',
    pattern:
      /^(?:(?:common|operational|standard|routine|emergency|recovery|key|maintenance|deployment|cleanup|other) )*(?:procedures?|runbooks?|tasks|operations|playbooks|how-?tos?|how do i|maintenance|common tasks|standard operating procedures|sops?)$/,
  },
];

/** Patterns for a whole title, and those that a part of it may fit. */
const isWhole = ({ source }: RegExp) => source.startsWith('^');
const PATTERNS = KINDS.filter(({ word }) => !word).map(
  ({ pattern }) => pattern,
);
const WHOLE = anyOf(...PATTERNS.filter(isWhole));
const PART = anyOf(...PATTERNS.filter(pattern => !isWhole(pattern)));

/** Kind that a heading says by itself. */
export function kindOfTitle(bare: string): SectionKind {
  if (!WHOLE.test(bare) && !PART.test(bare) && !bare.includes('incident')) {
    return 'text';
  }
  return KINDS.find(({ pattern }) => pattern.test(bare))?.kind ?? 'text';
}

/** Gives each section the kind that its heading says. */
export function recogniseKinds(view: DocumentView): Partial<Recognised> {
  const kinds = new Map<SectionNode, SectionKind>();
  for (const section of view.sections) {
    const kind =
      section === view.titleSection ? 'text' : kindOfTitle(section.bare);
    if (kind !== 'text') {
      kinds.set(section, kind);
    }
  }
  return { kinds };
}
