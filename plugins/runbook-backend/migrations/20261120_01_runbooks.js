// @ts-check

/**
 * One row a service, with the state of its import, and one row a document.
 *
 * JSON is kept as text: it is never queried, and Postgres and SQLite then give
 * back the same.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_imports', table => {
    table.comment('How the runbook of each service stands');
    // Three parts of at most 63 characters.
    table.string('entity_ref', 255).primary().comment('Full, lower case');
    table.string('entity_etag', 255).comment('Entity that was imported last');
    table.string('state', 16).notNullable().comment('As RunbookStatus.state');
    table.dateTime('imported_at').comment('When the documents were imported');
    table.dateTime('started_at').comment('When the last import began');
    table.dateTime('checked_at').comment('When the last import ended');
    table.dateTime('failed_since').comment('First of the failures in a row');
    table.text('failure').comment('Why the last import failed');
    table.text('diagnostics').notNullable().comment('JSON of the sources');
    table.integer('procedures').notNullable().defaultTo(0);
    table.integer('alerts').notNullable().defaultTo(0);
    table.integer('errors').notNullable().defaultTo(0);
    table.integer('warnings').notNullable().defaultTo(0);
    table.integer('infos').notNullable().defaultTo(0);
    table.string('lease_holder', 64).comment('Import that runs now');
    table.dateTime('lease_until').comment('When a holder counts as dead');
  });

  await knex.schema.createTable('runbook_documents', table => {
    table.comment('The documents of each runbook, parsed');
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('runbook_imports')
      .onDelete('CASCADE');
    table.string('id', 255).notNullable().comment('Unique in the runbook');
    table.integer('position').notNullable().comment('Order in the runbook');
    table.text('path').notNullable();
    table.text('source').notNullable().comment('Entry of runbook/source');
    table.text('view_url');
    table.text('edit_url');
    table.text('etag').comment('Version of the file at its host');
    table.string('hash', 64).notNullable().comment('SHA-256 of the file');
    table.integer('format_version').notNullable();
    table.string('parser_version', 64).notNullable();
    table.string('parsed_on', 10).notNullable().comment('UTC, YYYY-MM-DD');
    table.string('review_due', 10).comment('YYYY-MM-DD');
    table.text('document').notNullable().comment('JSON of RunbookDocument');
    table.text('diagnostics').notNullable().comment('JSON of the parser');
    table.integer('procedures').notNullable();
    table.integer('alerts').notNullable();
    table.integer('errors').notNullable();
    table.integer('warnings').notNullable();
    table.integer('infos').notNullable();
    table.primary(['entity_ref', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_documents');
  await knex.schema.dropTable('runbook_imports');
};
