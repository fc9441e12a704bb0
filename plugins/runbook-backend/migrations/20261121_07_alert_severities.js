// @ts-check

const INSTANCES = 'runbook_alert_instances';

/** Rows that are read and written at a time. */
const PART = 500;

/**
 * The severity of each firing in a column of its own, so that the database can
 * count by it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable(INSTANCES, table => {
    table
      .string('severity_text', 64)
      .comment('Of the labels, in the word of their author');
  });
  let after = '';
  for (;;) {
    const rows = await knex(INSTANCES)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PART)
      .select('id', 'content');
    if (rows.length === 0) {
      return;
    }
    for (const { id, content } of rows) {
      const { labels = {} } = JSON.parse(content);
      const word = labels.severity || labels.priority;
      if (word) {
        await knex(INSTANCES)
          .where({ id })
          .update({ severity_text: word.slice(0, 64) });
      }
    }
    after = rows.at(-1).id;
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable(INSTANCES, table => {
    table.dropColumn('severity_text');
  });
};
