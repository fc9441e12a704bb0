// @ts-check

/**
 * Rotations with their versions, overrides, swaps and history, and the keys of
 * requests that may be repeated.
 *
 * JSON is kept as text: it is never queried, and Postgres and SQLite then give
 * back the same. What is queried has columns of its own.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_rotations', table => {
    table.comment('One row an id that is or was a rotation');
    table.string('id', 63).primary().comment('Chosen by people, never changes');
    table.string('title', 120).notNullable();
    table.text('description');
    table.string('owner', 255).notNullable().comment('Reference of the group');
    table.integer('revision').notNullable().comment('Counts every change');
    table
      .integer('created_revision')
      .notNullable()
      .comment('Earlier ones belong to a deleted rotation of the same id');
    table.dateTime('created_at').notNullable();
    table.dateTime('updated_at').notNullable();
    table.string('updated_by', 255).notNullable();
    table.dateTime('deleted_at').comment('Its id is free again from then');
    table.index(['owner'], 'runbook_rotations_owner');
  });

  await knex.schema.createTable('runbook_rotation_versions', table => {
    table.comment('What each rotation says, and from when');
    rotationId(table);
    table.dateTime('effective_from').notNullable();
    table.text('definition').notNullable().comment('JSON RotationDefinition');
    table.boolean('has_calendar').notNullable().comment('People elsewhere');
    table.dateTime('created_at').notNullable();
    table.string('created_by', 255).notNullable();
    table.primary(['rotation_id', 'effective_from']);
  });

  await knex.schema.createTable('runbook_rotation_people', table => {
    table.comment('Who takes turns in each version, to be found by person');
    rotationId(table);
    table.dateTime('effective_from').notNullable();
    table.string('user_ref', 255).notNullable();
    table.primary(['rotation_id', 'effective_from', 'user_ref']);
    table.index(['user_ref'], 'runbook_rotation_people_user');
  });

  await knex.schema.createTable('runbook_rotation_overrides', table => {
    table.comment('Somebody on call other than the turns say');
    table.string('id', 64).primary();
    rotationId(table);
    table.string('kind', 16).notNullable();
    table.string('layer', 60).comment('All layers where null');
    table.string('user_ref', 255).notNullable();
    table.string('by_ref', 255).comment('Of a replacement: who instead');
    table.dateTime('starts_at').notNullable();
    table.dateTime('ends_at').notNullable();
    table.text('note');
    table.dateTime('created_at').notNullable();
    table.string('created_by', 255).notNullable();
    table.index(['rotation_id', 'ends_at'], 'runbook_rotation_overrides_end');
  });

  await knex.schema.createTable('runbook_rotation_swaps', table => {
    table.comment('Exchanges of time on call, asked for or agreed');
    table.string('id', 64).primary();
    rotationId(table);
    table.string('layer', 60).comment('All layers where null');
    table.string('user_ref', 255).notNullable().comment('Who asks');
    table.string('to_ref', 255).comment('Who is asked; everyone where null');
    table.dateTime('starts_at').notNullable();
    table.dateTime('ends_at').notNullable();
    table.dateTime('return_starts_at').comment('What the asker takes instead');
    table.dateTime('return_ends_at');
    table.text('note');
    table.string('state', 16).notNullable().comment('As SwapData.state.kind');
    table.dateTime('state_at').comment('When it was taken or withdrawn');
    table.string('taken_by', 255);
    table.dateTime('created_at').notNullable();
    table.string('created_by', 255).notNullable();
    table.index(['rotation_id', 'ends_at'], 'runbook_rotation_swaps_end');
  });

  await knex.schema.createTable('runbook_rotation_changes', table => {
    table.comment('History: rows are added and never changed');
    table.string('rotation_id', 63).notNullable();
    table.integer('revision').notNullable();
    table.dateTime('at').notNullable();
    table.string('by', 255).notNullable().comment('A user, or a service');
    table.string('kind', 32).notNullable().comment('As RotationChange.kind');
    table.text('before').comment('JSON of what was');
    table.text('after').comment('JSON of what is');
    table.primary(['rotation_id', 'revision']);
  });

  await knex.schema.createTable('runbook_idempotency_keys', table => {
    table.comment('Requests that were done, for those who ask again');
    table.string('principal', 255).notNullable().comment('Who asked');
    table.string('key', 255).notNullable().comment('Header Idempotency-Key');
    table.text('operation').notNullable().comment('Method and path');
    table.string('request_hash', 64).notNullable().comment('SHA-256');
    table.text('answer').comment('JSON of what the write answered');
    table.dateTime('created_at').notNullable();
    table.primary(['principal', 'key']);
    table.index(['created_at'], 'runbook_idempotency_keys_age');
  });
};

/** @param {import('knex').Knex.CreateTableBuilder} table */
function rotationId(table) {
  table
    .string('rotation_id', 63)
    .notNullable()
    .references('id')
    .inTable('runbook_rotations')
    .onDelete('CASCADE');
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_idempotency_keys');
  await knex.schema.dropTable('runbook_rotation_changes');
  await knex.schema.dropTable('runbook_rotation_swaps');
  await knex.schema.dropTable('runbook_rotation_overrides');
  await knex.schema.dropTable('runbook_rotation_people');
  await knex.schema.dropTable('runbook_rotation_versions');
  await knex.schema.dropTable('runbook_rotations');
};
