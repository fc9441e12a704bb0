import { blockSchema, sectionSchema, stepSchema } from 'runbook-markdown';
import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

// Schemas that refer to themselves need a name, or they get a number.
const NAMES: ReadonlyArray<[z.ZodType, string]> = [
  [blockSchema, 'Block'],
  [sectionSchema, 'Section'],
  [stepSchema, 'Step'],
];

/**
 * The named schemas of an OpenAPI document. OpenAPI 3.1 takes JSON Schema
 * 2020-12 as zod writes it; only the place of the named schemas differs.
 */
export class SchemaComponents {
  readonly schemas: Record<string, JsonSchema> = {};

  constructor() {
    for (const [schema, id] of NAMES) {
      if (!z.globalRegistry.has(schema)) {
        z.globalRegistry.add(schema, { id });
      }
    }
  }

  /** A schema as it stands in a document, its named parts moved to the components. */
  add(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const {
      $schema: _version,
      $defs: definitions = {},
      ...own
    } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, override });
    for (const [name, definition] of Object.entries(definitions)) {
      this.schemas[name] = toComponent(definition);
    }
    const { id } = own;
    if (typeof id !== 'string') {
      return toComponent(own);
    }
    this.schemas[id] = toComponent(own);
    return { $ref: `#/components/schemas/${id}` };
  }
}

/** Takes out what zod adds for JavaScript's sake. */
function override({ jsonSchema }: { jsonSchema: JsonSchema }) {
  // Every whole number is said to lie within what a double holds exactly.
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
    delete jsonSchema.maximum;
  }
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) {
    delete jsonSchema.minimum;
  }
}

/** The name of a schema stands outside of it, and references lead to the components. */
function toComponent({ id: _name, ...schema }: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === '$ref' && typeof value === 'string'
        ? value.replace(/^#\/\$defs\//, '#/components/schemas/')
        : value,
    ),
  );
}
