// @ts-check

/** Longest name of an alert that can be looked for. */
const NAME_LENGTH = 255;

/**
 * The alert rules of each service: one row a service with the state of the
 * import, one a file and one a rule. And the names of the alerts that documents
 * describe, so that an alert is found without reading every runbook.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_alert_rule_imports', table => {
    table.comment('How the alert rules of each service stand');
    table.string('entity_ref', 255).primary().comment('Full, lower case');
    table.string('entity_etag', 255).comment('Entity that was imported last');
    table.string('state', 16).notNullable().comment('As RunbookStatus.state');
    table.dateTime('imported_at').comment('When the rules were imported');
    table.dateTime('started_at').comment('When the last import began');
    table.dateTime('checked_at').comment('When the last import ended');
    table.dateTime('failed_since').comment('First of the failures in a row');
    table.text('failure').comment('Why the last import failed');
    table.text('diagnostics').notNullable().comment('JSON of the sources');
    table.string('lease_holder', 64).comment('Import that runs now');
    table.dateTime('lease_until').comment('When a holder counts as dead');
  });

  await knex.schema.createTable('runbook_alert_rule_files', table => {
    table.comment('The rule files of each service');
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('runbook_alert_rule_imports')
      .onDelete('CASCADE');
    table.integer('position').notNullable().comment('Order in the service');
    table.text('path').notNullable();
    table.text('source').notNullable().comment('Entry of runbook/alert-rules');
    table.text('view_url');
    table.text('edit_url');
    table.text('etag').comment('Version of the file at its host');
    table.string('hash', 64).notNullable().comment('SHA-256 of the file');
    table.string('reader_version', 64).notNullable();
    table.text('diagnostics').notNullable().comment('JSON of the reader');
    table.primary(['entity_ref', 'position']);
  });

  await knex.schema.createTable('runbook_alert_rules', table => {
    table.comment('The alerting rules of each file');
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('runbook_alert_rule_imports')
      .onDelete('CASCADE');
    table.integer('file').notNullable().comment('Position of the file');
    table.integer('position').notNullable().comment('Order in the file');
    table.string('name', NAME_LENGTH).notNullable();
    table.string('name_key', NAME_LENGTH).notNullable().comment('Lower case');
    table.text('rule').notNullable().comment('JSON of AlertRule');
    table.primary(['entity_ref', 'file', 'position']);
    table.index('name_key');
  });

  await knex.schema.createTable('runbook_alert_names', table => {
    table.comment('Names of the alerts that documents describe');
    table.string('entity_ref', 255).notNullable();
    table.string('document_id', 255).notNullable();
    table.string('name_key', NAME_LENGTH).notNullable().comment('Lower case');
    table.string('name', NAME_LENGTH).notNullable();
    table.primary(['entity_ref', 'document_id', 'name_key']);
    table.index('name_key');
  });

  // Documents that are stored already are not parsed again before they change.
  const stored = await knex('runbook_documents').select('entity_ref', 'id');
  for (const { entity_ref, id } of stored) {
    const row = await knex('runbook_documents')
      .where({ entity_ref, id })
      .first('document');
    /** @type {{ alerts?: Array<{ name: string }> }} */
    const { alerts = [] } = JSON.parse(row.document);
    const rows = new Map(
      alerts.map(({ name }) => {
        const name_key = name.toLocaleLowerCase('en-US').slice(0, NAME_LENGTH);
        return [
          name_key,
          {
            entity_ref,
            document_id: id,
            name_key,
            name: name.slice(0, NAME_LENGTH),
          },
        ];
      }),
    );
    for (const values of rows.values()) {
      await knex('runbook_alert_names').insert(values);
    }
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_alert_names');
  await knex.schema.dropTable('runbook_alert_rules');
  await knex.schema.dropTable('runbook_alert_rule_files');
  await knex.schema.dropTable('runbook_alert_rule_imports');
};
