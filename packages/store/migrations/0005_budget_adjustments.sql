-- 预算调整
create table app.budget_adjustments (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  project uuid,
  kind text not null,
  fund_source text not null,
  amount numeric(20,2) not null,
  adjusted_on date not null,
  document_no text not null,
  reason text not null,
  evidence text[] not null,
  primary key (tenant, id),
  constraint budget_adjustments_year_check check (year between 1990 and 2100),
  constraint budget_adjustments_kind_check check (kind in ('追加', '追减', '调剂增加', '调剂减少')),
  constraint budget_adjustments_fund_source_check check (fund_source in ('当年财政拨款', '上年结转资金', '其他资金')),
  constraint budget_adjustments_document_no_check check (char_length(document_no) <= 80),
  constraint budget_adjustments_reason_check check (char_length(reason) <= 500),
  foreign key (tenant, project) references app.budget_projects (tenant, id)
);
create unique index budget_adjustments_key on app.budget_adjustments (tenant, org, year, project, kind, fund_source, document_no, adjusted_on, occurrence) nulls not distinct;
create index budget_adjustments_list on app.budget_adjustments (tenant, org, year desc, id desc);
create index budget_adjustments_wide_list on app.budget_adjustments (tenant, year desc, id desc);
create index budget_adjustments_opened on app.budget_adjustments (tenant, opened);
alter table app.budget_adjustments enable row level security, force row level security;
create policy office on app.budget_adjustments to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.budget_adjustments to hengjian_keeper using (true) with check (true);
create policy asking on app.budget_adjustments for select to current_user using (true);
grant select, insert on app.budget_adjustments to hengjian_keeper;
grant select, insert, update, delete on app.budget_adjustments to hengjian_app;
comment on column app.budget_adjustments.year is 'field year';
comment on column app.budget_adjustments.project is 'field project';
comment on column app.budget_adjustments.kind is 'field kind';
comment on column app.budget_adjustments.fund_source is 'field fundSource';
comment on column app.budget_adjustments.amount is 'field amount';
comment on column app.budget_adjustments.adjusted_on is 'field adjustedOn';
comment on column app.budget_adjustments.document_no is 'field documentNo';
comment on column app.budget_adjustments.reason is 'field reason';
comment on column app.budget_adjustments.evidence is 'field evidence';

create table app.budget_adjustments_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  project uuid,
  kind text not null,
  fund_source text not null,
  amount numeric(20,2) not null,
  adjusted_on date not null,
  document_no text not null,
  reason text not null,
  evidence text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index budget_adjustments_history_closed on app.budget_adjustments_history (tenant, closed);
alter table app.budget_adjustments_history enable row level security, force row level security;
create policy office on app.budget_adjustments_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.budget_adjustments_history to hengjian_keeper using (true) with check (true);
create policy asking on app.budget_adjustments_history for select to current_user using (true);
grant select, insert on app.budget_adjustments_history to hengjian_keeper;
grant select, insert on app.budget_adjustments_history to hengjian_app;

create table app.budget_adjustments_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index budget_adjustments_grams_row on app.budget_adjustments_grams (tenant, id);
alter table app.budget_adjustments_grams enable row level security, force row level security;
create policy office on app.budget_adjustments_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.budget_adjustments_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.budget_adjustments_grams for select to current_user using (true);
grant select, insert on app.budget_adjustments_grams to hengjian_keeper;
grant select, insert, delete on app.budget_adjustments_grams to hengjian_app;
