// @ts-check

/**
 * Incidents: what happened in each, in order and never changed, and beside it
 * how it stands, so that nobody has to read the whole record for that.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_incident_numbers', table => {
    table.comment('The last number that an incident got; one row');
    table.integer('id').primary();
    table.integer('last').notNullable();
  });
  await knex('runbook_incident_numbers').insert({ id: 1, last: 0 });

  await knex.schema.createTable('runbook_incidents', table => {
    table.comment('How incidents stand');
    table.string('id', 40).primary();
    table.integer('number').notNullable().unique();
    table
      .integer('revision')
      .notNullable()
      .comment('Sequence of its last timeline entry');
    table.string('state', 16).notNullable();
    table.boolean('open').notNullable();
    table.string('severity', 20).notNullable();
    table.boolean('drill').notNullable();
    table.string('title', 200).notNullable();
    table.dateTime('declared_at').notNullable();
    table.dateTime('ended_at');
    table
      .text('record')
      .notNullable()
      .comment('JSON: what its entries lead to');
    table
      .text('snapshot')
      .notNullable()
      .comment('JSON: what held at declaration; never changes');
    table.string('postmortem_state', 16);
    table.index(['declared_at', 'number'], 'runbook_incidents_declared');
    table.index(['open'], 'runbook_incidents_open');
  });

  await knex.schema.createTable('runbook_incident_timeline', table => {
    table.comment('What happened in incidents; rows are only ever added');
    table
      .string('incident_id', 40)
      .notNullable()
      .references('runbook_incidents.id')
      .onDelete('CASCADE');
    table.integer('sequence').notNullable();
    table.string('kind', 32).notNullable();
    table.dateTime('at').notNullable().comment('When it happened');
    table.dateTime('recorded_at').notNullable();
    table.string('by', 255).notNullable();
    table.text('entry').notNullable().comment('JSON: all of it');
    table.primary(['incident_id', 'sequence']);
  });

  await knex.schema.createTable('runbook_incident_services', table => {
    table.comment('Which services incidents affect');
    table
      .string('incident_id', 40)
      .notNullable()
      .references('runbook_incidents.id')
      .onDelete('CASCADE');
    table.string('entity_ref', 255).notNullable();
    table.primary(['incident_id', 'entity_ref']);
    table.index(['entity_ref'], 'runbook_incident_services_ref');
  });

  await knex.schema.createTable('runbook_incident_responders', table => {
    table.comment('Who had to do with an incident');
    table
      .string('incident_id', 40)
      .notNullable()
      .references('runbook_incidents.id')
      .onDelete('CASCADE');
    table.string('user_ref', 255).notNullable();
    table.primary(['incident_id', 'user_ref']);
    table.index(['user_ref'], 'runbook_incident_responders_ref');
  });

  await knex.schema.createTable('runbook_postmortems', table => {
    table.comment('What was learnt from incidents');
    table
      .string('incident_id', 40)
      .primary()
      .references('runbook_incidents.id')
      .onDelete('CASCADE');
    table.integer('revision').notNullable();
    table.string('state', 16).notNullable();
    table.text('markdown').notNullable();
    table.text('action_items').notNullable().comment('JSON');
    table.dateTime('updated_at').notNullable();
    table.string('updated_by', 255).notNullable();
    table.dateTime('published_at');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_postmortems');
  await knex.schema.dropTable('runbook_incident_responders');
  await knex.schema.dropTable('runbook_incident_services');
  await knex.schema.dropTable('runbook_incident_timeline');
  await knex.schema.dropTable('runbook_incidents');
  await knex.schema.dropTable('runbook_incident_numbers');
};
