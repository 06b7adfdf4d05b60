-- 指标体系本地调整
create table app.scorecard_overlays (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  scorecard text not null,
  document text not null,
  clause text not null,
  valid_from date not null,
  execution_weight numeric(24,6),
  weights text,
  explain_above numeric(24,6),
  evidence text[] not null,
  primary key (tenant, id),
  constraint scorecard_overlays_year_check check (year between 1990 and 2100),
  constraint scorecard_overlays_scorecard_check check (char_length(scorecard) <= 60),
  constraint scorecard_overlays_document_check check (char_length(document) <= 80),
  constraint scorecard_overlays_clause_check check (char_length(clause) <= 80),
  constraint scorecard_overlays_weights_check check (char_length(weights) <= 300)
);
create unique index scorecard_overlays_key on app.scorecard_overlays (tenant, org, year, scorecard, occurrence) nulls not distinct;
create index scorecard_overlays_list on app.scorecard_overlays (tenant, org, year desc, id desc);
create index scorecard_overlays_wide_list on app.scorecard_overlays (tenant, year desc, id desc);
create index scorecard_overlays_opened on app.scorecard_overlays (tenant, opened);
alter table app.scorecard_overlays enable row level security, force row level security;
create policy office on app.scorecard_overlays to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.scorecard_overlays to hengjian_keeper using (true) with check (true);
create policy asking on app.scorecard_overlays for select to current_user using (true);
grant select, insert on app.scorecard_overlays to hengjian_keeper;
grant select, insert, update, delete on app.scorecard_overlays to hengjian_app;
comment on column app.scorecard_overlays.year is 'field year';
comment on column app.scorecard_overlays.scorecard is 'field scorecard';
comment on column app.scorecard_overlays.document is 'field document';
comment on column app.scorecard_overlays.clause is 'field clause';
comment on column app.scorecard_overlays.valid_from is 'field validFrom';
comment on column app.scorecard_overlays.execution_weight is 'field executionWeight';
comment on column app.scorecard_overlays.weights is 'field weights';
comment on column app.scorecard_overlays.explain_above is 'field explainAbove';
comment on column app.scorecard_overlays.evidence is 'field evidence';

create table app.scorecard_overlays_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  scorecard text not null,
  document text not null,
  clause text not null,
  valid_from date not null,
  execution_weight numeric(24,6),
  weights text,
  explain_above numeric(24,6),
  evidence text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index scorecard_overlays_history_closed on app.scorecard_overlays_history (tenant, closed);
alter table app.scorecard_overlays_history enable row level security, force row level security;
create policy office on app.scorecard_overlays_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.scorecard_overlays_history to hengjian_keeper using (true) with check (true);
create policy asking on app.scorecard_overlays_history for select to current_user using (true);
grant select, insert on app.scorecard_overlays_history to hengjian_keeper;
grant select, insert on app.scorecard_overlays_history to hengjian_app;

create table app.scorecard_overlays_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index scorecard_overlays_grams_row on app.scorecard_overlays_grams (tenant, id);
alter table app.scorecard_overlays_grams enable row level security, force row level security;
create policy office on app.scorecard_overlays_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.scorecard_overlays_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.scorecard_overlays_grams for select to current_user using (true);
grant select, insert on app.scorecard_overlays_grams to hengjian_keeper;
grant select, insert, delete on app.scorecard_overlays_grams to hengjian_app;
