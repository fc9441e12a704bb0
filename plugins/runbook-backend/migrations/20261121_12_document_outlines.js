// @ts-check

const DOCUMENTS = 'runbook_documents';

/**
 * The outline of each document in a column of its own, so that alerts are
 * joined with what documents say of them without reading all their text.
 *
 * Rows that are there already get theirs at the next import, which reads
 * documents of an older reader anew; until then it is made of the document.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable(DOCUMENTS, table => {
    table.text('outline').comment('JSON of DocumentOutline');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable(DOCUMENTS, table => {
    table.dropColumn('outline');
  });
};
