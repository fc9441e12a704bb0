import { z } from 'zod';
import { sourceRange } from './sourceRange';

/**
 * One occurrence, within a command, of a part that the reader fills in.
 *
 * @public
 */
export interface Placeholder {
  /** Name shared by all spellings of the placeholder: `pod-name` for `<POD_NAME>` and `{{pod name}}`. */
  key: string;
  /** The characters as the author wrote them: `<POD_NAME>`. */
  token: string;
  /** Index of the token's first character in {@link Command.text}, in UTF-16 code units. */
  offset: number;
}

/** Schema of {@link Placeholder}. @public */
export const placeholderSchema: z.ZodType<Placeholder> = z.object({
  key: z.string().min(1),
  token: z.string().min(1),
  offset: z.number().int().nonnegative(),
});

/**
 * Text to run: without prompts, without the output that the author pasted
 * below it.
 *
 * @public
 */
export interface Command {
  /** Language of the code block, lower case: `bash`, `sql`, `promql`; `shell` where the author named none. */
  language: string;
  /** Exactly what is to be run; may hold several lines. */
  text: string;
  /** The parts to fill in, in order. */
  placeholders: Placeholder[];
  /** What the author says the command prints. */
  expectedOutput?: string;
  /** The comment that stood above the command in its code block. */
  note?: string;
  /** Why the command is dangerous, in words, when it destroys or interrupts something. */
  destructive?: string;
  /** True where the command is inline code in a sentence, not a code block. */
  inline: boolean;
  /** First source line, counted from 1. */
  line: number;
  /** Last source line. */
  endLine: number;
}

/** Schema of {@link Command}. @public */
export const commandSchema: z.ZodType<Command> = z.object({
  language: z.string(),
  text: z.string(),
  placeholders: z.array(placeholderSchema),
  expectedOutput: z.string().optional(),
  note: z.string().optional(),
  destructive: z.string().optional(),
  inline: z.boolean(),
  ...sourceRange,
});

/**
 * How long a step may take or by when it is due, as the author wrote it and in
 * minutes.
 *
 * @public
 */
export interface TimeLimit {
  /** As the author wrote it. */
  text: string;
  /** The same in minutes. */
  minutes: number;
  /** `within`: due that long after the start. `every`: to be repeated at that interval. */
  kind: 'within' | 'every';
}

/** Schema of {@link TimeLimit}. @public */
export const timeLimitSchema: z.ZodType<TimeLimit> = z.object({
  text: z.string(),
  minutes: z.number().positive(),
  kind: z.enum(['within', 'every']),
});

/**
 * One item of a list of steps.
 *
 * @public
 */
export interface Step {
  /** The number the author gave the step; absent in bulleted and task lists. */
  number?: number;
  /** Present in task lists: whether the author ticked the box. */
  checked?: boolean;
  /** First paragraph of the step as inline Markdown; may be empty when the step is only a code block. */
  text: string;
  /** What follows the first paragraph. */
  content: Block[];
  /** Commands given as inline code in {@link Step.text}. */
  inlineCommands: Command[];
  /** By when, or how often, the author wants it done. */
  timeLimit?: TimeLimit;
  /** First source line, counted from 1. */
  line: number;
  /** Last source line. */
  endLine: number;
}

/**
 * A piece of a section's body. Together, and in order, the blocks of a section
 * are everything the author wrote there.
 *
 * @public
 */
export type Block =
  | { type: 'markdown'; markdown: string; line: number; endLine: number }
  | { type: 'commands'; commands: Command[]; line: number; endLine: number }
  | {
      type: 'code';
      /** What the code is, when it is not to be run. */
      role: 'output' | 'config' | 'rule' | 'log' | 'message' | 'other';
      language: string;
      text: string;
      line: number;
      endLine: number;
    }
  | {
      type: 'steps';
      ordered: boolean;
      items: Step[];
      line: number;
      endLine: number;
    };

// Blocks hold steps, and steps hold blocks: one has to come first.
// eslint-disable-next-line @typescript-eslint/no-use-before-define
const lazyBlock: z.ZodType<Block> = z.lazy(() => blockSchema);

/** Schema of {@link Step}. @public */
export const stepSchema: z.ZodType<Step> = z.object({
  number: z.number().int().optional(),
  checked: z.boolean().optional(),
  text: z.string(),
  content: z.array(lazyBlock),
  inlineCommands: z.array(commandSchema),
  timeLimit: timeLimitSchema.optional(),
  ...sourceRange,
});

/** Schema of {@link Block}. @public */
export const blockSchema: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('markdown'),
    markdown: z.string(),
    ...sourceRange,
  }),
  z.object({
    type: z.literal('commands'),
    commands: z.array(commandSchema),
    ...sourceRange,
  }),
  z.object({
    type: z.literal('code'),
    role: z.enum(['output', 'config', 'rule', 'log', 'message', 'other']),
    language: z.string(),
    text: z.string(),
    ...sourceRange,
  }),
  z.object({
    type: z.literal('steps'),
    ordered: z.boolean(),
    items: z.array(z.lazy(() => stepSchema)),
    ...sourceRange,
  }),
]);
