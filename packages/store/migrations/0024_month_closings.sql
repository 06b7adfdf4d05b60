-- 月结
create table app.month_closings (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  ledger text not null,
  year integer not null,
  month text not null,
  remark text,
  primary key (tenant, id),
  constraint month_closings_year_check check (year between 1990 and 2100),
  constraint month_closings_month_check check (month in ('1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月')),
  constraint month_closings_remark_check check (char_length(remark) <= 300)
);
create unique index month_closings_key on app.month_closings (tenant, org, ledger, year, month, occurrence) nulls not distinct;
create index month_closings_list on app.month_closings (tenant, org, year desc, id desc);
create index month_closings_wide_list on app.month_closings (tenant, year desc, id desc);
create index month_closings_opened on app.month_closings (tenant, opened);
alter table app.month_closings enable row level security, force row level security;
create policy office on app.month_closings to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.month_closings to hengjian_keeper using (true) with check (true);
create policy asking on app.month_closings for select to current_user using (true);
grant select, insert on app.month_closings to hengjian_keeper;
grant select, insert, update, delete on app.month_closings to hengjian_app;
comment on column app.month_closings.ledger is 'field ledger';
comment on column app.month_closings.year is 'field year';
comment on column app.month_closings.month is 'field month';
comment on column app.month_closings.remark is 'field remark';

create table app.month_closings_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  ledger text not null,
  year integer not null,
  month text not null,
  remark text,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index month_closings_history_closed on app.month_closings_history (tenant, closed);
alter table app.month_closings_history enable row level security, force row level security;
create policy office on app.month_closings_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.month_closings_history to hengjian_keeper using (true) with check (true);
create policy asking on app.month_closings_history for select to current_user using (true);
grant select, insert on app.month_closings_history to hengjian_keeper;
grant select, insert on app.month_closings_history to hengjian_app;

create table app.month_closings_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index month_closings_grams_row on app.month_closings_grams (tenant, id);
alter table app.month_closings_grams enable row level security, force row level security;
create policy office on app.month_closings_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.month_closings_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.month_closings_grams for select to current_user using (true);
grant select, insert on app.month_closings_grams to hengjian_keeper;
grant select, insert, delete on app.month_closings_grams to hengjian_app;
