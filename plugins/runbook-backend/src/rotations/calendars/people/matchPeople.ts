import { Appointment } from '../parsing';
import { namesInSummary, SummaryNames } from './namesInSummary';
import { KnownUser, UserFinder } from './UserFinder';
import { unknownUser } from './unknownUser';

/** More people than this share no shift; the rest of a guest list is left out. */
const MAX_PEOPLE = 20;

/** Names that one calendar may have looked up. */
const MAX_NAMES = 2_000;

/** An appointment with the people it names as users. */
export interface StaffedAppointment {
  start: number;
  end: number;
  users: string[];
  summary: string;
}

/** The appointments with their users, and the names that no user has. */
export interface Staffed {
  entries: StaffedAppointment[];
  unknownPeople: string[];
}

/** Somebody whom an appointment names: what they are called, the surest first. */
interface Mention {
  label: string;
  names: string[];
  parts: string[];
}

/**
 * Finds the users whom a calendar means: by `people` first, which somebody has
 * set; then by e-mail address, display name or entity name in the catalog. A
 * name that two users have fits neither. Whoever is not found stays in the entry
 * under a name that no user of a catalog has: see {@link unknownUser}.
 */
export async function matchPeople(
  appointments: readonly Appointment[],
  options: {
    finder: UserFinder;
    people: Readonly<Record<string, string>>;
  },
): Promise<Staffed> {
  const mentions = appointments.map(mentionsOf);
  const names = new Set(
    mentions
      .flat()
      .flatMap(mention => [...mention.names, ...mention.parts])
      // The catalog knows no longer ones.
      .filter(name => name.length <= 200),
  );
  const users = await options.finder.find([...names].slice(0, MAX_NAMES));
  const lookUp = userLookup(users, options.people);

  const unknown = new Set<string>();
  const entries = appointments.map(({ start, end, summary }, index) => {
    const found = (mentions[index] ?? []).flatMap(mention => {
      const refs = usersOf(mention, lookUp);
      if (refs.length === 0) {
        unknown.add(mention.label);
        return [unknownUser(mention.label)];
      }
      return refs;
    });
    return {
      start,
      end,
      users: [...new Set(found)].slice(0, MAX_PEOPLE),
      summary,
    };
  });
  return { entries, unknownPeople: [...unknown].sort() };
}

type LookUp = (name: string) => string | undefined;

function mentionsOf({ attendees, summary }: Appointment): Mention[] {
  if (attendees.length === 0) {
    const { label, whole, parts }: SummaryNames = namesInSummary(summary);
    return [{ label, names: whole, parts }];
  }
  return attendees.map(({ email, name }) => ({
    label: name ?? email ?? '',
    names: [email, name].filter(one => one !== undefined),
    parts: [],
  }));
}

function usersOf({ names, parts }: Mention, lookUp: LookUp): string[] {
  for (const name of names) {
    const user = lookUp(name);
    if (user !== undefined) {
      return [user];
    }
  }
  return parts.map(lookUp).filter(user => user !== undefined);
}

function userLookup(
  users: readonly KnownUser[],
  people: Readonly<Record<string, string>>,
): LookUp {
  const given = new Map(
    Object.entries(people).map(([name, user]) => [key(name), user]),
  );
  const byEmail = indexBy(users, ({ email }) => email);
  const byDisplayName = indexBy(users, ({ displayName }) => displayName);
  const byName = indexBy(users, ({ name }) => name);
  return name =>
    given.get(key(name)) ??
    onlyOne(
      byEmail.get(key(name)) ??
        byDisplayName.get(key(name)) ??
        byName.get(key(name)),
    );
}

function indexBy(
  users: readonly KnownUser[],
  nameOf: (user: KnownUser) => string | undefined,
): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const user of users) {
    const name = nameOf(user);
    if (name !== undefined) {
      const same = index.get(key(name)) ?? [];
      index.set(key(name), [...same, user.entityRef]);
    }
  }
  return index;
}

function onlyOne(users: readonly string[] | undefined): string | undefined {
  return users?.length === 1 ? users[0] : undefined;
}

function key(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-US');
}
