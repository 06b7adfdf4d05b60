-- 绩效自评
create table app.evaluations (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  report text not null,
  subject uuid,
  subject_caption text,
  scorecard text not null,
  pack text not null,
  overlay text,
  expected text,
  achieved text,
  claimed_execution numeric(24,6),
  explained text,
  deadline date,
  primary key (tenant, id),
  constraint evaluations_year_check check (year between 1990 and 2100),
  constraint evaluations_report_check check (char_length(report) <= 200),
  constraint evaluations_subject_caption_check check (char_length(subject_caption) <= 200),
  constraint evaluations_scorecard_check check (char_length(scorecard) <= 200),
  constraint evaluations_pack_check check (char_length(pack) <= 200),
  constraint evaluations_overlay_check check (char_length(overlay) <= 200),
  constraint evaluations_expected_check check (char_length(expected) <= 2000),
  constraint evaluations_achieved_check check (char_length(achieved) <= 4000),
  constraint evaluations_explained_check check (char_length(explained) <= 4000),
  foreign key (tenant, subject) references app.budget_projects (tenant, id)
);
create unique index evaluations_key on app.evaluations (tenant, org, year, report, subject, occurrence) nulls not distinct;
create index evaluations_list on app.evaluations (tenant, org, year desc, id desc);
create index evaluations_wide_list on app.evaluations (tenant, year desc, id desc);
create index evaluations_opened on app.evaluations (tenant, opened);
alter table app.evaluations enable row level security, force row level security;
create policy office on app.evaluations to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.evaluations to hengjian_keeper using (true) with check (true);
create policy asking on app.evaluations for select to current_user using (true);
grant select, insert on app.evaluations to hengjian_keeper;
grant select, insert, update, delete on app.evaluations to hengjian_app;
comment on column app.evaluations.year is 'field year';
comment on column app.evaluations.report is 'field report';
comment on column app.evaluations.subject is 'field subject';
comment on column app.evaluations.subject_caption is 'field subjectCaption';
comment on column app.evaluations.scorecard is 'field scorecard';
comment on column app.evaluations.pack is 'field pack';
comment on column app.evaluations.overlay is 'field overlay';
comment on column app.evaluations.expected is 'field expected';
comment on column app.evaluations.achieved is 'field achieved';
comment on column app.evaluations.claimed_execution is 'field claimedExecution';
comment on column app.evaluations.explained is 'field explained';
comment on column app.evaluations.deadline is 'field deadline';

create table app.evaluations_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  report text not null,
  subject uuid,
  subject_caption text,
  scorecard text not null,
  pack text not null,
  overlay text,
  expected text,
  achieved text,
  claimed_execution numeric(24,6),
  explained text,
  deadline date,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index evaluations_history_closed on app.evaluations_history (tenant, closed);
alter table app.evaluations_history enable row level security, force row level security;
create policy office on app.evaluations_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.evaluations_history to hengjian_keeper using (true) with check (true);
create policy asking on app.evaluations_history for select to current_user using (true);
grant select, insert on app.evaluations_history to hengjian_keeper;
grant select, insert on app.evaluations_history to hengjian_app;

create table app.evaluations_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index evaluations_grams_row on app.evaluations_grams (tenant, id);
alter table app.evaluations_grams enable row level security, force row level security;
create policy office on app.evaluations_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.evaluations_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.evaluations_grams for select to current_user using (true);
grant select, insert on app.evaluations_grams to hengjian_keeper;
grant select, insert, delete on app.evaluations_grams to hengjian_app;
