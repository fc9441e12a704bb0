import { LabelMatcher } from '../../catalog';
import { allowedValues, Labels, labelTest, LabelTest } from './labelMatchers';

/** Labels that name a service where it has no selector. */
export const DEFAULT_LABELS: readonly string[] = [
  'service',
  'component',
  'app',
];

/** A service, as far as the owner of alerts is concerned. */
export interface SelectingService {
  entityRef: string;
  /** The entity's name, which {@link DEFAULT_LABELS} are compared with. */
  name: string;
  /** From `runbook/alert-selector`. */
  selector?: readonly LabelMatcher[];
}

/** A label with the values of which one has to be there. */
interface Key {
  label: string;
  values: readonly string[];
}

interface Entry {
  entityRef: string;
  test: LabelTest;
}

/**
 * Finds the services that an alert belongs to.
 *
 * @remarks
 * Services are looked up by the value of a label where their selector demands
 * one: of several such labels the one that the fewest services share. So
 * matching an alert takes as long as it has labels, and not as there are
 * services. Those whose selector demands no value (`env!="dev"`, `job=~".*x"`)
 * are gone through one by one.
 */
export class ServiceMatcher {
  readonly #byValue = new Map<string, Map<string, Entry[]>>();
  readonly #others: Entry[] = [];

  constructor(services: readonly SelectingService[]) {
    const users = countUsers(services);
    for (const service of services) {
      const entry = { entityRef: service.entityRef, test: testOf(service) };
      const keys = service.selector
        ? fewestUsers(keysOf(service.selector), users)
        : // Any of them is enough, so it is looked up by all.
          DEFAULT_LABELS.map(label => ({ label, values: [service.name] }));
      if (keys.length === 0) {
        this.#others.push(entry);
      }
      for (const { label, values } of keys) {
        for (const value of new Set(values)) {
          this.#bucket(label, value).push(entry);
        }
      }
    }
  }

  /** References of the services that the alert belongs to, each once, sorted. */
  match(labels: Labels): string[] {
    const found = new Set<string>();
    const consider = ({ entityRef, test }: Entry) => {
      if (!found.has(entityRef) && test(labels)) {
        found.add(entityRef);
      }
    };
    for (const [label, value] of Object.entries(labels)) {
      this.#byValue.get(label)?.get(value)?.forEach(consider);
    }
    this.#others.forEach(consider);
    return [...found].sort();
  }

  #bucket(label: string, value: string): Entry[] {
    const values = this.#byValue.get(label) ?? new Map<string, Entry[]>();
    this.#byValue.set(label, values);
    const bucket = values.get(value) ?? [];
    values.set(value, bucket);
    return bucket;
  }
}

/** Whether labels are those of the service. */
export function testOf({ name, selector }: SelectingService): LabelTest {
  return selector
    ? labelTest(selector)
    : labels => DEFAULT_LABELS.some(label => labels[label] === name);
}

function keysOf(selector: readonly LabelMatcher[]): Key[] {
  return selector.flatMap(matcher => {
    const values = allowedValues(matcher);
    return values ? [{ label: matcher.label, values }] : [];
  });
}

/** How many selectors demand each value of each label. */
function countUsers(services: readonly SelectingService[]) {
  const users = new Map<string, number>();
  for (const { selector = [] } of services) {
    for (const id of keysOf(selector).flatMap(idsOf)) {
      users.set(id, (users.get(id) ?? 0) + 1);
    }
  }
  return users;
}

/** The one key that narrows most; none where there is none. */
function fewestUsers(
  keys: readonly Key[],
  users: ReadonlyMap<string, number>,
): Key[] {
  const cost = (key: Key) =>
    Math.max(...idsOf(key).map(id => users.get(id) ?? 0));
  return [...keys].sort((a, b) => cost(a) - cost(b)).slice(0, 1);
}

function idsOf({ label, values }: Key): string[] {
  return values.map(value => `${label}=${value}`);
}
