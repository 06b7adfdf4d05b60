-- 支出明细
create table app.expenditures (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  paid_on date not null,
  voucher_no text not null,
  summary text not null,
  economic_class text not null,
  nature text not null,
  project uuid,
  fund_source text not null,
  amount numeric(20,2) not null,
  payee text,
  evidence text[] not null,
  primary key (tenant, id),
  constraint expenditures_voucher_no_check check (char_length(voucher_no) <= 60),
  constraint expenditures_summary_check check (char_length(summary) <= 300),
  constraint expenditures_nature_check check (nature in ('基本支出', '项目支出')),
  constraint expenditures_fund_source_check check (fund_source in ('当年财政拨款', '上年结转资金', '其他资金')),
  constraint expenditures_payee_check check (char_length(payee) <= 120),
  foreign key (tenant, project) references app.budget_projects (tenant, id)
);
create unique index expenditures_key on app.expenditures (tenant, org, paid_on, voucher_no, amount, summary, occurrence) nulls not distinct;
create index expenditures_list on app.expenditures (tenant, org, paid_on desc, id desc);
create index expenditures_wide_list on app.expenditures (tenant, paid_on desc, id desc);
create index expenditures_opened on app.expenditures (tenant, opened);
alter table app.expenditures enable row level security, force row level security;
create policy office on app.expenditures to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.expenditures to hengjian_keeper using (true) with check (true);
create policy asking on app.expenditures for select to current_user using (true);
grant select, insert on app.expenditures to hengjian_keeper;
grant select, insert, update, delete on app.expenditures to hengjian_app;
comment on column app.expenditures.paid_on is 'field paidOn';
comment on column app.expenditures.voucher_no is 'field voucherNo';
comment on column app.expenditures.summary is 'field summary';
comment on column app.expenditures.economic_class is 'field economicClass';
comment on column app.expenditures.nature is 'field nature';
comment on column app.expenditures.project is 'field project';
comment on column app.expenditures.fund_source is 'field fundSource';
comment on column app.expenditures.amount is 'field amount';
comment on column app.expenditures.payee is 'field payee';
comment on column app.expenditures.evidence is 'field evidence';

create table app.expenditures_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  paid_on date not null,
  voucher_no text not null,
  summary text not null,
  economic_class text not null,
  nature text not null,
  project uuid,
  fund_source text not null,
  amount numeric(20,2) not null,
  payee text,
  evidence text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index expenditures_history_closed on app.expenditures_history (tenant, closed);
alter table app.expenditures_history enable row level security, force row level security;
create policy office on app.expenditures_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.expenditures_history to hengjian_keeper using (true) with check (true);
create policy asking on app.expenditures_history for select to current_user using (true);
grant select, insert on app.expenditures_history to hengjian_keeper;
grant select, insert on app.expenditures_history to hengjian_app;

create table app.expenditures_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index expenditures_grams_row on app.expenditures_grams (tenant, id);
alter table app.expenditures_grams enable row level security, force row level security;
create policy office on app.expenditures_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.expenditures_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.expenditures_grams for select to current_user using (true);
grant select, insert on app.expenditures_grams to hengjian_keeper;
grant select, insert, delete on app.expenditures_grams to hengjian_app;
