// @ts-check

/**
 * What fires and what has fired, as the sources of alerts tell it, and which
 * services each belongs to.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_alert_sources', table => {
    table.comment('Where alerts come from; locked while its alerts are taken');
    table.string('source', 64).primary();
    table.dateTime('heard_at').notNullable();
  });

  await knex.schema.createTable('runbook_alert_instances', table => {
    table.comment('Firings of alerts');
    table
      .string('id', 64)
      .primary()
      .comment('SHA-256 of source, fingerprint and start');
    table.string('source', 64).notNullable();
    table.string('fingerprint', 255).notNullable().comment('Of the labels');
    table.string('name', 255).notNullable();
    table.string('name_key', 255).notNullable().comment('Lower case');
    table.dateTime('starts_at').notNullable().comment("The source's clock");
    table.dateTime('ends_at').comment("The source's clock");
    table.boolean('firing').notNullable();
    table.text('content').notNullable().comment('JSON of AlertContent');
    table.dateTime('received_at').notNullable().comment("The portal's clock");
    table.dateTime('heard_at').notNullable().comment('Told of last');
    table.dateTime('end_received_at').comment('When its end was told');
    table.index(['source', 'fingerprint', 'starts_at']);
    table.index('heard_at');
    table.index('firing');
  });

  await knex.schema.createTable('runbook_alert_instance_services', table => {
    table.comment('Services that a firing belongs to');
    table
      .string('instance_id', 64)
      .notNullable()
      .references('id')
      .inTable('runbook_alert_instances')
      .onDelete('CASCADE');
    table.string('entity_ref', 255).notNullable();
    table.boolean('firing').notNullable().comment('As of the instance');
    table.primary(['instance_id', 'entity_ref']);
    table.index(['entity_ref', 'firing']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_alert_instance_services');
  await knex.schema.dropTable('runbook_alert_instances');
  await knex.schema.dropTable('runbook_alert_sources');
};
