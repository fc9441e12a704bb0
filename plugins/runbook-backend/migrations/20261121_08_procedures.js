// @ts-check

/**
 * Procedures that are written in the portal: every revision of each, the alerts
 * that they answer, and what readers report.
 *
 * JSON is kept as text: it is never queried, and Postgres and SQLite then give
 * back the same. What is queried has columns of its own.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_procedures', table => {
    table.comment('One row a slug that is or was a written procedure');
    table.string('entity_ref', 255).notNullable().comment('Full, lower case');
    table.string('slug', 80).notNullable().comment('Never changes');
    table.integer('revision').notNullable().comment('Counts every change');
    table.text('content').notNullable().comment('JSON ProcedureContent');
    table.dateTime('created_at').notNullable();
    table.string('created_by', 255).notNullable();
    table.dateTime('updated_at').notNullable();
    table.string('updated_by', 255).notNullable();
    table.integer('verified_revision').comment('Said to be right');
    table.dateTime('verified_at');
    table.string('verified_by', 255);
    table.string('review_due', 10).notNullable().comment('YYYY-MM-DD');
    table.dateTime('deleted_at').comment('Can be recovered until 30 days on');
    table.string('deleted_by', 255);
    table
      .boolean('purged')
      .notNullable()
      .defaultTo(false)
      .comment('Nothing is left but the revision, from which one counts on');
    table.primary(['entity_ref', 'slug']);
    table.index(['review_due'], 'runbook_procedures_due');
  });

  await knex.schema.createTable('runbook_procedure_revisions', table => {
    table.comment('History: rows are added and never changed');
    procedure(table);
    table.integer('revision').notNullable();
    table.string('kind', 16).notNullable().comment('As ProcedureRevision.kind');
    table.integer('restored_from');
    table.text('content').notNullable().comment('JSON ProcedureContent');
    table.dateTime('at').notNullable();
    table.string('by', 255).notNullable().comment('A user, or a service');
    table.text('reason');
    table.primary(['entity_ref', 'slug', 'revision']);
  });

  await knex.schema.createTable('runbook_procedure_alerts', table => {
    table.comment('Names of alerts by which live procedures are found');
    procedure(table);
    table.string('name_key', 255).notNullable().comment('Lower case');
    table.string('name', 255).notNullable();
    table.primary(['entity_ref', 'slug', 'name_key']);
    table.index(['name_key'], 'runbook_procedure_alerts_name');
  });

  await knex.schema.createTable('runbook_procedure_feedback', table => {
    table.comment('What did not work for readers');
    table.string('id', 36).primary();
    procedure(table);
    table.integer('revision').notNullable().comment('That was followed');
    table.text('note').notNullable();
    table.dateTime('at').notNullable();
    table.string('by', 255).notNullable();
    table.text('answer').comment('Stands on the procedure while null');
    table.dateTime('answered_at');
    table.string('answered_by', 255);
    table.index(['entity_ref', 'slug'], 'runbook_procedure_feedback_of');
  });
};

/** @param {import('knex').Knex.CreateTableBuilder} table */
function procedure(table) {
  table.string('entity_ref', 255).notNullable();
  table.string('slug', 80).notNullable();
  table
    .foreign(['entity_ref', 'slug'])
    .references(['entity_ref', 'slug'])
    .inTable('runbook_procedures')
    .onDelete('CASCADE');
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_procedure_feedback');
  await knex.schema.dropTable('runbook_procedure_alerts');
  await knex.schema.dropTable('runbook_procedure_revisions');
  await knex.schema.dropTable('runbook_procedures');
};
