-- 工作台账
create table app.work_log (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  done_on date not null,
  kind text not null,
  project uuid,
  title text not null,
  amount integer not null,
  measure text not null,
  place text,
  evidence text[] not null,
  primary key (tenant, id),
  constraint work_log_kind_check check (kind in ('参加商会活动', '走访商会', '实地考察', '接待客商', '交办事项', '办结事项', '会议', '宣传报道', '其他')),
  constraint work_log_title_check check (char_length(title) <= 300),
  constraint work_log_amount_check check (amount >= 0),
  constraint work_log_measure_check check (measure in ('次', '人次', '批次', '家', '场次', '件')),
  constraint work_log_place_check check (char_length(place) <= 120),
  foreign key (tenant, project) references app.budget_projects (tenant, id)
);
create unique index work_log_key on app.work_log (tenant, org, done_on, kind, title, measure, occurrence) nulls not distinct;
create index work_log_list on app.work_log (tenant, org, done_on desc, id desc);
create index work_log_wide_list on app.work_log (tenant, done_on desc, id desc);
create index work_log_opened on app.work_log (tenant, opened);
alter table app.work_log enable row level security, force row level security;
create policy office on app.work_log to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.work_log to hengjian_keeper using (true) with check (true);
create policy asking on app.work_log for select to current_user using (true);
grant select, insert on app.work_log to hengjian_keeper;
grant select, insert, update, delete on app.work_log to hengjian_app;
comment on column app.work_log.done_on is 'field doneOn';
comment on column app.work_log.kind is 'field kind';
comment on column app.work_log.project is 'field project';
comment on column app.work_log.title is 'field title';
comment on column app.work_log.amount is 'field amount';
comment on column app.work_log.measure is 'field measure';
comment on column app.work_log.place is 'field place';
comment on column app.work_log.evidence is 'field evidence';

create table app.work_log_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  done_on date not null,
  kind text not null,
  project uuid,
  title text not null,
  amount integer not null,
  measure text not null,
  place text,
  evidence text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index work_log_history_closed on app.work_log_history (tenant, closed);
alter table app.work_log_history enable row level security, force row level security;
create policy office on app.work_log_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.work_log_history to hengjian_keeper using (true) with check (true);
create policy asking on app.work_log_history for select to current_user using (true);
grant select, insert on app.work_log_history to hengjian_keeper;
grant select, insert on app.work_log_history to hengjian_app;

create table app.work_log_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index work_log_grams_row on app.work_log_grams (tenant, id);
alter table app.work_log_grams enable row level security, force row level security;
create policy office on app.work_log_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.work_log_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.work_log_grams for select to current_user using (true);
grant select, insert on app.work_log_grams to hengjian_keeper;
grant select, insert, delete on app.work_log_grams to hengjian_app;
