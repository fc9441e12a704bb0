// @ts-check

/**
 * Which Alertmanagers are asked what fires, how they stand, and which of those
 * that tell of an alert still do.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_alertmanagers', table => {
    table.comment('Alertmanagers that are asked what fires');
    table.string('name', 64).primary().comment('As configured');
    table.dateTime('checked_at').notNullable().comment('Asked last');
    table.dateTime('heard_at').comment('Asked last with an answer');
    table.text('problem').comment('Why there was none the last time');
  });

  await knex.schema.createTable('runbook_alert_tellers', table => {
    table.comment('Who says that an alert fires');
    table.string('fingerprint', 255).notNullable();
    table
      .string('teller', 255)
      .notNullable()
      .comment('Name as configured, or the address that a webhook gives');
    table.dateTime('starts_at').comment('As it listed it; null of a webhook');
    table
      .dateTime('heard_at')
      .notNullable()
      .comment('When this row said that it fires');
    table.dateTime('missing_since').comment('Not in its lists since');
    table.text('suppression').comment('JSON of Suppression');
    table.primary(['fingerprint', 'teller']);
    table.index('teller');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_alert_tellers');
  await knex.schema.dropTable('runbook_alertmanagers');
};
