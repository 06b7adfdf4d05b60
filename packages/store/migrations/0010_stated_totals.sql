-- 汇总数
create table app.stated_totals (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  metric text not null,
  subject uuid,
  fund_source text,
  metric_arguments text,
  amount numeric(20,2),
  quantity numeric(24,6),
  unit text,
  document text not null,
  document_no text,
  evidence text[] not null,
  use text not null,
  derived boolean not null,
  primary key (tenant, id),
  constraint stated_totals_year_check check (year between 1990 and 2100),
  constraint stated_totals_metric_check check (char_length(metric) <= 60),
  constraint stated_totals_fund_source_check check (char_length(fund_source) <= 40),
  constraint stated_totals_metric_arguments_check check (char_length(metric_arguments) <= 200),
  constraint stated_totals_unit_check check (char_length(unit) <= 20),
  constraint stated_totals_document_check check (char_length(document) <= 200),
  constraint stated_totals_document_no_check check (char_length(document_no) <= 80),
  constraint stated_totals_use_check check (use in ('采用汇总数', '采用明细')),
  foreign key (tenant, subject) references app.budget_projects (tenant, id)
);
create unique index stated_totals_key on app.stated_totals (tenant, org, year, metric, subject, fund_source, metric_arguments, occurrence) nulls not distinct;
create index stated_totals_list on app.stated_totals (tenant, org, year desc, id desc);
create index stated_totals_wide_list on app.stated_totals (tenant, year desc, id desc);
create index stated_totals_opened on app.stated_totals (tenant, opened);
alter table app.stated_totals enable row level security, force row level security;
create policy office on app.stated_totals to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.stated_totals to hengjian_keeper using (true) with check (true);
create policy asking on app.stated_totals for select to current_user using (true);
grant select, insert on app.stated_totals to hengjian_keeper;
grant select, insert, update, delete on app.stated_totals to hengjian_app;
comment on column app.stated_totals.year is 'field year';
comment on column app.stated_totals.metric is 'field metric';
comment on column app.stated_totals.subject is 'field subject';
comment on column app.stated_totals.fund_source is 'field fundSource';
comment on column app.stated_totals.metric_arguments is 'field metricArguments';
comment on column app.stated_totals.amount is 'field amount';
comment on column app.stated_totals.quantity is 'field quantity';
comment on column app.stated_totals.unit is 'field unit';
comment on column app.stated_totals.document is 'field document';
comment on column app.stated_totals.document_no is 'field documentNo';
comment on column app.stated_totals.evidence is 'field evidence';
comment on column app.stated_totals.use is 'field use';
comment on column app.stated_totals.derived is 'field derived';

create table app.stated_totals_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  metric text not null,
  subject uuid,
  fund_source text,
  metric_arguments text,
  amount numeric(20,2),
  quantity numeric(24,6),
  unit text,
  document text not null,
  document_no text,
  evidence text[] not null,
  use text not null,
  derived boolean not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index stated_totals_history_closed on app.stated_totals_history (tenant, closed);
alter table app.stated_totals_history enable row level security, force row level security;
create policy office on app.stated_totals_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.stated_totals_history to hengjian_keeper using (true) with check (true);
create policy asking on app.stated_totals_history for select to current_user using (true);
grant select, insert on app.stated_totals_history to hengjian_keeper;
grant select, insert on app.stated_totals_history to hengjian_app;

create table app.stated_totals_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index stated_totals_grams_row on app.stated_totals_grams (tenant, id);
alter table app.stated_totals_grams enable row level security, force row level security;
create policy office on app.stated_totals_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.stated_totals_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.stated_totals_grams for select to current_user using (true);
grant select, insert on app.stated_totals_grams to hengjian_keeper;
grant select, insert, delete on app.stated_totals_grams to hengjian_app;
