// @ts-check

const IMPORTS = ['runbook_imports', 'runbook_alert_rule_imports'];

/**
 * The alerts of each service as its rules and documents define them together,
 * with the versions of both that they were made of: whoever finds others makes
 * them anew. Rows that are there already get a version by which they can be
 * told from any later one.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const name of IMPORTS) {
    await knex.schema.alterTable(name, table => {
      table
        .string('content_version', 36)
        .comment('Another for each content; null before the first');
    });
    await knex(name).update({ content_version: 'first' });
  }
  await knex.schema.createTable('runbook_defined_alerts', table => {
    table.comment('Alerts of each service, of its rules and documents');
    table
      .string('entity_ref', 255)
      .primary()
      .references('entity_ref')
      .inTable('runbook_imports')
      .onDelete('CASCADE');
    table.string('made_of', 64).notNullable().comment('Hash of the versions');
    table.text('alerts').notNullable().comment('JSON of ServiceAlert[]');
    table.text('findings').notNullable().comment('JSON of AlertFinding[]');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_defined_alerts');
  for (const name of IMPORTS) {
    await knex.schema.alterTable(name, table => {
      table.dropColumn('content_version');
    });
  }
};
