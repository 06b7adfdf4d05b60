-- 年初预算
create table app.budgets (
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
  fund_source text not null,
  amount numeric(20,2) not null,
  document_no text not null,
  approved_on date,
  evidence text[] not null,
  primary key (tenant, id),
  constraint budgets_year_check check (year between 1990 and 2100),
  constraint budgets_fund_source_check check (fund_source in ('当年财政拨款', '上年结转资金', '其他资金')),
  constraint budgets_document_no_check check (char_length(document_no) <= 80),
  foreign key (tenant, project) references app.budget_projects (tenant, id)
);
create unique index budgets_key on app.budgets (tenant, org, year, project, fund_source, document_no, occurrence) nulls not distinct;
create index budgets_list on app.budgets (tenant, org, year desc, id desc);
create index budgets_wide_list on app.budgets (tenant, year desc, id desc);
create index budgets_opened on app.budgets (tenant, opened);
alter table app.budgets enable row level security, force row level security;
create policy office on app.budgets to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.budgets to hengjian_keeper using (true) with check (true);
create policy asking on app.budgets for select to current_user using (true);
grant select, insert on app.budgets to hengjian_keeper;
grant select, insert, update, delete on app.budgets to hengjian_app;
comment on column app.budgets.year is 'field year';
comment on column app.budgets.project is 'field project';
comment on column app.budgets.fund_source is 'field fundSource';
comment on column app.budgets.amount is 'field amount';
comment on column app.budgets.document_no is 'field documentNo';
comment on column app.budgets.approved_on is 'field approvedOn';
comment on column app.budgets.evidence is 'field evidence';

create table app.budgets_history (
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
  fund_source text not null,
  amount numeric(20,2) not null,
  document_no text not null,
  approved_on date,
  evidence text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index budgets_history_closed on app.budgets_history (tenant, closed);
alter table app.budgets_history enable row level security, force row level security;
create policy office on app.budgets_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.budgets_history to hengjian_keeper using (true) with check (true);
create policy asking on app.budgets_history for select to current_user using (true);
grant select, insert on app.budgets_history to hengjian_keeper;
grant select, insert on app.budgets_history to hengjian_app;

create table app.budgets_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index budgets_grams_row on app.budgets_grams (tenant, id);
alter table app.budgets_grams enable row level security, force row level security;
create policy office on app.budgets_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.budgets_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.budgets_grams for select to current_user using (true);
grant select, insert on app.budgets_grams to hengjian_keeper;
grant select, insert, delete on app.budgets_grams to hengjian_app;
