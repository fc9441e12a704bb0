import { ImportedDocument } from 'backstage-plugin-runbook-common';
import { createContext, useContext } from 'react';
import { Ticks } from './hooks';
import { RunbookLayout } from './layout';
import { PlaceholderValues } from './placeholders';

/** What every part of the tab knows of the runbook it belongs to. */
export interface RunbookContextValue {
  entityRef: string;
  layout: RunbookLayout;
  /** Brings the reader to a place and puts it into the address. */
  goTo: (fragment: string) => void;
  /** Absolute address of a place. */
  linkTo: (fragment: string) => string;
  /** Address of a place for a link, where the text stands on another page. */
  hrefTo?: (fragment: string) => string;
}

export const RunbookContext = createContext<RunbookContextValue | undefined>(
  undefined,
);

export function useRunbookContext(): RunbookContextValue {
  return given(useContext(RunbookContext), 'RunbookContext');
}

/** The document that the text around belongs to; links start from there. */
export const DocumentContext = createContext<ImportedDocument | undefined>(
  undefined,
);

export function useDocumentContext(): ImportedDocument {
  return given(useContext(DocumentContext), 'DocumentContext');
}

/** The reader's values; apart from the rest because it changes with every key. */
export const PlaceholderValuesContext = createContext<
  PlaceholderValues | undefined
>(undefined);

export function usePlaceholderValuesContext(): PlaceholderValues {
  return given(
    useContext(PlaceholderValuesContext),
    'PlaceholderValuesContext',
  );
}

/** The procedure or section that commands and task lists stand in. */
export interface Scope {
  fragment: string;
  /** Values of the scope's placeholders by key. */
  values: Readonly<Record<string, string>>;
}

export const ScopeContext = createContext<Scope>({ fragment: '', values: {} });

/** The reader's ticks, with what changes them. */
export interface TicksContextValue {
  ticks: Ticks;
  tick: (item: string, checked: boolean) => void;
  reset: (prefix: string) => void;
}

export const TicksContext = createContext<TicksContextValue | undefined>(
  undefined,
);

export function useTicksContext(): TicksContextValue {
  return given(useContext(TicksContext), 'TicksContext');
}

function given<T>(value: T | undefined, name: string): T {
  if (value === undefined) {
    throw new Error(`${name} is missing: render this inside RunbookTab`);
  }
  return value;
}
