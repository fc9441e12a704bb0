// @ts-check

const FIRING = 'runbook_firing_alerts';

/**
 * What fires now, one narrow row a service that it belongs to. The tables of
 * all firings grow with 30 days of history and have the labels and annotations
 * of each; whoever orders and counts all that fires would read through both.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable(FIRING, table => {
    table.comment('What fires of each service, to be ordered and counted');
    table.string('instance_id', 64).notNullable();
    table.string('entity_ref', 255).notNullable();
    table
      .string('fingerprint', 255)
      .comment("Of an Alertmanager's alert, which can be silenced");
    table.string('name', 255).notNullable();
    table.string('name_key', 255).notNullable().comment('Lower case');
    table.string('severity_text', 64).comment('The word of the labels');
    table.dateTime('starts_at').notNullable();
    table.primary(['instance_id', 'entity_ref']);
    table.index('entity_ref');
  });
  // Of what fires alone, however long the history is.
  await knex.raw(
    `insert into ${FIRING}
       (instance_id, entity_ref, fingerprint, name, name_key, severity_text, starts_at)
     select instances.id, owners.entity_ref,
       case when source = 'alertmanager' then fingerprint end,
       name, name_key, severity_text, starts_at
     from runbook_alert_instances instances
     join runbook_alert_instance_services owners
       on owners.instance_id = instances.id
     where instances.firing and owners.firing`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable(FIRING);
};
