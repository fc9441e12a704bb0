import {
  ActionItem,
  Postmortem,
  PostmortemUpdate,
} from 'backstage-plugin-runbook-common';
import { z } from 'zod';
import { storedText } from '../hooks/storedText';

const itemSchema = z.object({
  id: z.string(),
  text: z.string(),
  owner: z.string().optional(),
  due: z.string().optional(),
  done: z.boolean(),
});

const draftSchema = z.object({
  markdown: z.string(),
  actionItems: z.array(itemSchema),
  revision: z.number(),
});

/** An action item as it is typed. */
export type DraftItem = z.infer<typeof itemSchema>;

/** A postmortem as it is typed, and the revision that it builds on. */
export type PostmortemDraft = z.infer<typeof draftSchema>;

const keyOf = (incident: string) => `runbook.incident.postmortem.${incident}`;

/** What was saved, to be changed. */
export function draftOf(postmortem: Postmortem): PostmortemDraft {
  return {
    markdown: postmortem.markdown,
    actionItems: postmortem.actionItems.map(toDraftItem),
    revision: postmortem.revision,
  };
}

function toDraftItem({ id, text, owner, due, done }: ActionItem): DraftItem {
  return { id, text, done, ...(owner && { owner }), ...(due && { due }) };
}

/** What was typed in this browser and not saved yet. */
export function readPostmortemDraft(
  incident: string,
): PostmortemDraft | undefined {
  const text = storedText.read(keyOf(incident));
  try {
    return text === undefined ? undefined : draftSchema.parse(JSON.parse(text));
  } catch {
    // Written by an older or newer version of this page.
    return undefined;
  }
}

/** Keeps what is typed; forgets it where there is nothing to keep. */
export function writePostmortemDraft(
  incident: string,
  draft: PostmortemDraft | undefined,
) {
  storedText.write(keyOf(incident), draft && JSON.stringify(draft));
}

/** What is sent; an item's text is asked for before. */
export function toPostmortemUpdate(
  { markdown, actionItems }: PostmortemDraft,
  state: Postmortem['state'],
): PostmortemUpdate {
  return { markdown, actionItems, state };
}
