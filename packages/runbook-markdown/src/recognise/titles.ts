import { anyOf } from '../text/anyOf';

/** Headings of what an alert means, in the languages runbooks are written in. */
export const MEANING =
  /^(?:meaning|description|what (?:this|it|does this|the|does the)(?: alert)? (?:means?|is)|what(?:'s| is) (?:this alert|happening|it)|what does (?:this|it) mean|about this alert|alert (?:description|meaning|details|summary)|details|message|symptoms?|explanation|definition|problem|purpose of (?:this|the) alert|trigger|trigger condition|condition|bedeutung|beschreibung|signification|description de l'alerte|significado|descripción|descrição|意味|概要|说明|含义)$/;
export const SUMMARY =
  /^(?:(?:service |executive |short |alert )?summary|overview|(?:service )?description|about(?: this)?(?: service| runbook)?|introduction|purpose|what (?:is (?:it|this)|it does)|(?:service |system |general )overview|zusammenfassung|überblick|résumé|resumen|resumo)$/;
export const IMPACT =
  /^(?:(?:user|customer|business|service|potential)? ?impact(?: of (?:an )?(?:outage|failure))?|(?:user|customer|business)[- ]facing impact|what (?:users|customers) (?:see|lose|notice)|blast radius|consequences?|auswirkungen?|conséquences?|impacto|影響|影响)$/;
export const DIAGNOSIS =
  /^(?:diagnos(?:is|tics?|e|ing)|(?:how to )?(?:investigat(?:e|ion|ing)|diagnose|debug)|investigation steps|debugging|triage|(?:possible |initial |immediate |first |quick )?checks?|what to (?:check|look (?:at|for))|verify|verification|possible causes?|common causes?|causes?|root causes?|analyse|analysis|ursachen?|diagnostic|diagnóstico|diagnose|診断|诊断)$/;
export const MITIGATION =
  /^(?:(?:immediate |short[- ]term |quick |manual |temporary |interim |emergency )?mitigat(?:ion|ions|e|ing)(?: steps)?|(?:how to |potential |possible |suggested |recommended )?(?:resol(?:ve|utions?)|fix|remediat(?:e|ion))(?: steps)?|(?:some )?other (?:resolutions|solutions|fixes|remedies)|remedies|remediation|repair|recovery|recover|fix(?:es|ing)?|solution|workarounds?|behebung|maßnahmen|lösung|résolution|remède|mitigación|resolución|mitigação|resolução|solución|solução|対処|対応|解決|缓解|处理|解决)$/;
export const FIRST_RESPONSE =
  /^(?:(?:first|immediate|initial) (?:response|actions?|steps?|aid)|actions?|actions? (?:to take|required|needed)|what to do(?: first)?|(?:alert )?response|how to respond|(?:first|1st)[- ]line(?: support| troubleshooting| actions?)?|(?:second|2nd)[- ]line(?: support| troubleshooting| actions?)?|steps(?: to (?:take|resolve|fix))?|(?:response |resolution )?steps|next steps|runbook|playbook|procedure|instructions|troubleshooting(?: steps)?|sofortmaßnahmen|handlung|action à mener|acciones|ações|初動)$/;

/** Headings of sections that say what to look at or to do. */
export const RESPONSE = anyOf(DIAGNOSIS, MITIGATION, FIRST_RESPONSE);
const ALERT_PART = anyOf(MEANING, IMPACT, RESPONSE);

/** Whether a heading, as `bareTitle` gives it, is a part of an alert's page. */
export function isAlertPart(bare: string): boolean {
  return ALERT_PART.test(bare);
}
