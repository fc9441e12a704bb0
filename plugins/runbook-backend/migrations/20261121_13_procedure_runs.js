// @ts-check

/**
 * Procedures that were started outside of any incident: what was ticked and
 * noted, and what came of it.
 *
 * JSON is kept as text: it is never queried, and Postgres and SQLite then give
 * back the same.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_procedure_runs', table => {
    table.comment('One row a run; forgotten a year after its end');
    table.string('entity_ref', 255).notNullable().comment('Full, lower case');
    table.string('id', 64).notNullable().comment('Made by the client');
    table.string('fragment', 300).notNullable().comment('Of the Runbook tab');
    table.string('title', 200).notNullable().comment('As it was at the start');
    table.integer('steps').notNullable();
    table.text('filled').notNullable().comment('JSON: placeholders by name');
    table.dateTime('started_at').notNullable();
    table.string('started_by', 255).notNullable();
    table.integer('revision').notNullable().comment('Counts every change');
    table.dateTime('touched_at').notNullable().comment('By the last change');
    table.text('ticked').notNullable().comment('JSON: numbers of steps');
    table.text('notes').notNullable().comment('JSON');
    table.boolean('running').notNullable();
    table.string('outcome', 16).comment('As ServiceRun.outcome.kind');
    table.dateTime('ended_at');
    table.string('ended_by', 255);
    table.primary(['entity_ref', 'id']);
    table.index(
      ['entity_ref', 'running', 'started_at'],
      'runbook_procedure_runs_listed',
    );
    table.index(['running', 'touched_at'], 'runbook_procedure_runs_idle');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_procedure_runs');
};
