import { AlertRule } from 'alert-rules';
import {
  AlertFinding,
  AlertRulesStatus,
  AlertState,
  ServiceAlert,
} from 'backstage-plugin-runbook-common';
import { Diagnostic } from 'runbook-markdown';
import { Reading } from '../../database';
import {
  Claim,
  ImportedFile,
  KnownImport,
  SourceDiagnostic,
} from '../../runbooks';

/**
 * Keeps the imported alert rules of the services.
 *
 * Readers see an import whole or not at all. Claims are as those on runbooks.
 */
export interface AlertRuleStore {
  /** @param reading - to be asked together with other things */
  getRules(entityRef: string, reading?: Reading): Promise<StoredRules>;

  /** Which rules services have, and what their alerts were found to be last. */
  getDefined(
    entityRefs: readonly string[],
    reading?: Reading,
  ): Promise<Map<string, RulesVersion & { made?: MadeAlerts }>>;

  /** The same, of each alert no more than a list tells of it. */
  getBriefs(
    entityRefs: readonly string[],
    reading?: Reading,
  ): Promise<Map<string, BriefRules>>;

  /** Keeps what the alerts of a service were found to be. */
  keepDefined(entityRef: string, made: MadeAlerts): Promise<void>;

  /** Services with a rule of that name, in any case. */
  findAlert(name: string): Promise<string[]>;

  /** Services with rules that come after one, by reference. */
  listServices(after: string, limit: number): Promise<string[]>;

  /** Names of all rules, each once. */
  listAlertNames(): Promise<string[]>;

  /** How the last import of a service went; undefined when there was none. */
  getImport(entityRef: string): Promise<KnownImport | undefined>;

  /** Every service that the store knows, by entity reference. */
  listImports(): Promise<Map<string, KnownImport>>;

  /** Takes the right to import a service; undefined while another holds it. */
  claim(
    entityRef: string,
    options: { now: Date; until: Date },
  ): Promise<ClaimedRules | undefined>;

  /** Keeps a claim for longer; false when it is lost. */
  renew(claim: Claim, until: Date): Promise<boolean>;

  /** Gives a claim back without a result. */
  release(claim: Claim): Promise<void>;

  /**
   * Saves what an import found and gives the claim back, in one transaction.
   *
   * @throws ConflictError - when the claim is lost.
   */
  save(claim: Claim, outcome: RulesOutcome): Promise<void>;

  remove(entityRefs: string[]): Promise<void>;
}

/** The alerts of a service, of its rules and documents together. */
export interface MadeAlerts {
  /** Stands for the versions that they were made of. */
  madeOf: string;
  alerts: ServiceAlert[];
  /** Of the rule files. */
  findings: AlertFinding[];
}

/** What a list tells of an alert. */
export interface AlertBrief
  extends Pick<
    ServiceAlert,
    'name' | 'severity' | 'severityText' | 'procedure'
  > {
  /** Of a service whose rules are known. */
  states: AlertState[];
}

/** The alerts of a service in brief. */
export interface MadeBriefs extends Pick<MadeAlerts, 'madeOf'> {
  alerts: AlertBrief[];
}

/** Which rules a service has, and its alerts in brief. */
export interface BriefRules extends Pick<RulesVersion, 'version'> {
  state: AlertRulesStatus['state'];
  made?: MadeBriefs;
}

/** A stored file without its rules. */
export interface KnownRuleFile extends ImportedFile {
  readerVersion: string;
  /** How many rules it has. */
  rules: number;
}

/** A claim, with what the last import of the service left behind. */
export interface ClaimedRules {
  claim: Claim;
  state: AlertRulesStatus['state'];
  /** Version of the entity that was imported last. */
  entityEtag?: string;
  files: KnownRuleFile[];
  diagnostics: SourceDiagnostic[];
}

/** A file of a new import; the stored rules stay where `read` is missing. */
export interface OutcomeRuleFile {
  file: ImportedFile;
  read?: {
    rules: readonly AlertRule[];
    diagnostics: readonly Diagnostic[];
    readerVersion: string;
  };
}

/** What an import found. */
export type RulesOutcome = {
  /** Version of the entity that was imported. */
  entityEtag: string;
  startedAt: Date;
  finishedAt: Date;
  diagnostics: SourceDiagnostic[];
} & (
  | { state: 'imported'; files: OutcomeRuleFile[] }
  | { state: 'failed'; failure: string }
);

/** Which rules a service has, and how their import stands. */
export interface RulesVersion {
  /** Another for each content; undefined where there is no telling. */
  version?: string;
  status: AlertRulesStatus;
  /** Of the import. */
  diagnostics: SourceDiagnostic[];
}

/** All that is stored of a service's rules. */
export interface StoredRules extends RulesVersion {
  files: StoredRuleFile[];
}

/** A stored file of rules. */
export interface StoredRuleFile
  extends Pick<ImportedFile, 'path' | 'viewUrl' | 'editUrl'> {
  diagnostics: Diagnostic[];
  rules: AlertRule[];
}
