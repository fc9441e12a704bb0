export { DatabaseAlertRuleStore } from './DatabaseAlertRuleStore';
export type {
  AlertRuleStore,
  ClaimedRules,
  KnownRuleFile,
  OutcomeRuleFile,
  RulesOutcome,
  StoredRuleFile,
  StoredRules,
} from './AlertRuleStore';
