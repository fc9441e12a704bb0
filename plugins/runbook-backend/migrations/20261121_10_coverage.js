// @ts-check

/**
 * How well services are covered: as they stand, since when they stand so, and
 * sums of every day. Checks are bits of a number, so that the database counts
 * them; which bit is whose is told where rows are made.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbook_coverage', table => {
    table.comment('How each service is covered');
    table.string('entity_ref', 255).primary().comment('Full, lower case');
    table.text('title').notNullable();
    table
      .string('name_key', 300)
      .notNullable()
      .comment('Title and reference, lower case: order and search');
    table.string('owner', 255).notNullable().comment('Empty without one');
    table.string('tier', 4).notNullable().comment('0 to 4, or none');
    table.integer('weight').notNullable().comment('Of its tier');
    table.integer('score').notNullable().comment('Percent');
    table.integer('passed').notNullable().comment('Bits of checks');
    table.integer('failed').notNullable().comment('Bits of checks');
    table.text('checks').notNullable().comment('JSON of CoverageResult[]');
    table.text('edit_url');
    table.string('hash', 64).notNullable().comment('SHA-256 of all above');
    table.dateTime('computed_at').notNullable();
    table.index(['score', 'name_key', 'entity_ref'], 'runbook_coverage_score');
    table.index(['name_key', 'entity_ref'], 'runbook_coverage_name');
    table.index(['owner', 'tier'], 'runbook_coverage_owner');
  });

  await knex.schema.createTable('runbook_coverage_spans', table => {
    table.comment('Days on which a service stood the same, half-open');
    table.string('entity_ref', 255).notNullable();
    table.string('from_day', 10).notNullable().comment('UTC, YYYY-MM-DD');
    table.string('until_day', 10).comment('Null while it stands so');
    table.string('owner', 255).notNullable();
    table.string('tier', 4).notNullable();
    table.integer('weight').notNullable();
    table.integer('score').notNullable();
    table.integer('passed').notNullable();
    table.integer('failed').notNullable();
    table.primary(['entity_ref', 'from_day']);
    table.index(['until_day'], 'runbook_coverage_spans_until');
  });

  await knex.schema.createTable('runbook_coverage_days', table => {
    table.comment('Sums of each day: of all, by owner, by tier and by both');
    table.string('day', 10).notNullable().comment('UTC, YYYY-MM-DD');
    table.string('owner', 255).notNullable().comment('* is every owner');
    table.string('tier', 4).notNullable().comment('* is every tier');
    table.integer('services').notNullable();
    table.integer('weight').notNullable();
    table.integer('weighed').notNullable().comment('Sum of weight × score');
    table.text('checks').notNullable().comment('JSON of CheckCount[]');
    table.primary(['owner', 'tier', 'day']);
    table.index(['day'], 'runbook_coverage_days_day');
  });

  await knex.schema.createTable('runbook_coverage_runs', table => {
    table.comment('When all services were looked through last; one row');
    table.integer('id').primary();
    table.dateTime('started_at').notNullable();
    table.dateTime('finished_at').notNullable();
    table.integer('services').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_coverage_runs');
  await knex.schema.dropTable('runbook_coverage_days');
  await knex.schema.dropTable('runbook_coverage_spans');
  await knex.schema.dropTable('runbook_coverage');
};
