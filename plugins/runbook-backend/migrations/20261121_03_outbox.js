// @ts-check

/**
 * Messages that must reach someone, one row each: written with the change that
 * causes them, claimed by one replica, kept until they are sent.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_outbox', table => {
    table.comment('Messages to be sent at least once');
    table.string('id', 36).primary();
    table.string('topic', 64).notNullable().comment('Which sender it is for');
    table.string('subject', 255).notNullable().comment('What it is about');
    table
      .string('dedupe_key', 255)
      .notNullable()
      .unique()
      .comment('A message with the same key is the same message');
    table.text('payload').notNullable().comment('JSON, by topic');
    table.dateTime('created_at').notNullable();
    table.dateTime('due_at').notNullable().comment('Not to be sent before');
    table.dateTime('expires_at').comment('Of no use from then on');
    table
      .dateTime('next_try_at')
      .notNullable()
      .comment('Due time, end of the claim, or end of the pause');
    table.string('claimed_by', 36).comment('Claim that sends it now');
    table.integer('attempts').notNullable().defaultTo(0);
    table.text('last_error');
    table.dateTime('sent_at');
    table.dateTime('dead_at').comment('When sending was given up');
    table.index(['topic', 'next_try_at'], 'runbook_outbox_waiting', {
      predicate: knex.whereRaw('sent_at is null and dead_at is null'),
    });
    table.index(['subject'], 'runbook_outbox_subject');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_outbox');
};
