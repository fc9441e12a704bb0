import { Block } from 'runbook-markdown';
import { ReactNode, useMemo } from 'react';
import {
  Scope,
  ScopeContext,
  usePlaceholderValuesContext,
} from '../RunbookContext';
import { fieldsOf } from './fieldsOf';
import { PlaceholderFields } from './PlaceholderFields';

export interface PlaceholderScopeProps {
  fragment: string;
  /** Everything whose commands share the values. */
  blocks: readonly Block[];
  children: ReactNode;
}

/** Gives the commands inside one set of values, and the reader the fields to fill them. */
export function PlaceholderScope(props: PlaceholderScopeProps) {
  const { fragment, blocks, children } = props;
  const { value } = usePlaceholderValuesContext();
  const fields = useMemo(() => fieldsOf(blocks), [blocks]);
  const filled = JSON.stringify(
    Object.fromEntries(fields.map(({ key }) => [key, value(fragment, key)])),
  );
  // Unchanged values keep their identity, so that typing into one procedure
  // does not draw the commands of all others anew.
  const scope = useMemo(
    (): Scope => ({ fragment, values: JSON.parse(filled) }),
    [fragment, filled],
  );
  return (
    <ScopeContext.Provider value={scope}>
      {fields.length > 0 && <PlaceholderFields fields={fields} />}
      {children}
    </ScopeContext.Provider>
  );
}
