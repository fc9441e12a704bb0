// @ts-check

/**
 * Calendars in both directions: those that layers are kept in, and the feeds
 * that people subscribe to.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_rotation_calendars', table => {
    table.comment('What is known of layers that are kept in calendars');
    rotationId(table.string('rotation_id', 63).notNullable());
    table.string('layer', 60).notNullable();
    table.integer('version').notNullable().comment('Counts every write');
    table.string('settings', 64).notNullable().comment('SHA-256 of the layer');
    table.text('url').comment('Where the text is from; null: a file');
    table.text('text').comment('iCalendar, as it was read last');
    table.text('etag').comment('Of the text at its host');
    table.dateTime('checked_at').notNullable().comment('Last attempt');
    table.dateTime('fetched_at').comment('When the text was read last');
    table.dateTime('failed_since').comment('First of the failures in a row');
    table.text('failure').comment('Why the last attempt failed');
    table.text('entries').notNullable().comment('JSON of the last good ones');
    table.text('unknown_people').notNullable().comment('JSON of names');
    table.primary(['rotation_id', 'layer']);
  });

  await knex.schema.createTable('runbook_calendar_tokens', table => {
    table.comment('What opens the feeds; not the tokens themselves');
    table.string('id', 64).primary();
    table.string('hash', 64).notNullable().unique().comment('SHA-256, hex');
    table.string('owner_ref', 255).notNullable().comment('User it belongs to');
    rotationId(
      table.string('rotation_id', 63).comment("Null: the owner's own shifts"),
    );
    table.string('label', 60);
    table.dateTime('created_at').notNullable();
    table.dateTime('last_used_at').comment('To the hour');
    table.index(['owner_ref'], 'runbook_calendar_tokens_owner');
  });

  await knex.schema.createTable('runbook_published_shifts', table => {
    table.comment('Shifts that feeds have told of, to tell when they change');
    table.string('uid', 64).primary().comment('Of the event, for ever');
    rotationId(table.string('rotation_id', 63).notNullable());
    table.string('layer', 60).notNullable();
    table.string('user_ref', 255).notNullable();
    table.dateTime('starts_at').notNullable();
    table.dateTime('ends_at').notNullable();
    table.text('summary').notNullable();
    table.integer('sequence').notNullable().comment('Counts its changes');
    table.boolean('cancelled').notNullable();
    table.dateTime('changed_at').notNullable();
    table.index(
      ['rotation_id', 'ends_at'],
      'runbook_published_shifts_rotation',
    );
    table.index(['user_ref', 'ends_at'], 'runbook_published_shifts_user');
  });
};

/** @param {import('knex').Knex.ColumnBuilder} column */
function rotationId(column) {
  column.references('id').inTable('runbook_rotations').onDelete('CASCADE');
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_published_shifts');
  await knex.schema.dropTable('runbook_calendar_tokens');
  await knex.schema.dropTable('runbook_rotation_calendars');
};
