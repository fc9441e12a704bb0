// @ts-check

const TABLE = 'runbook_defined_alerts';
const FIRING = 'runbook_firing_alerts';

/**
 * For the page of all alerts: what it tells of each alert, beside all that is
 * known of it, so that 50 services are a tenth of the bytes (rows without it are
 * made anew when they are read); and the words for severities, each to be found
 * without going through all that fires.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable(TABLE, table => {
    table.text('briefs').comment('JSON of AlertBrief[]');
  });
  await knex.schema.alterTable(FIRING, table => {
    table.index('severity_text');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable(FIRING, table => {
    table.dropIndex('severity_text');
  });
  await knex.schema.alterTable(TABLE, table => {
    table.dropColumn('briefs');
  });
};
