-- 报告文稿
create table app.narrative_sections (
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
  section text not null,
  text text not null,
  primary key (tenant, id),
  constraint narrative_sections_year_check check (year between 1990 and 2100),
  constraint narrative_sections_section_check check (char_length(section) <= 60),
  constraint narrative_sections_text_check check (char_length(text) <= 20000)
);
create unique index narrative_sections_key on app.narrative_sections (tenant, org, year, report, section, occurrence) nulls not distinct;
create index narrative_sections_list on app.narrative_sections (tenant, org, year desc, id desc);
create index narrative_sections_wide_list on app.narrative_sections (tenant, year desc, id desc);
create index narrative_sections_opened on app.narrative_sections (tenant, opened);
alter table app.narrative_sections enable row level security, force row level security;
create policy office on app.narrative_sections to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.narrative_sections to hengjian_keeper using (true) with check (true);
create policy asking on app.narrative_sections for select to current_user using (true);
grant select, insert on app.narrative_sections to hengjian_keeper;
grant select, insert, update, delete on app.narrative_sections to hengjian_app;
comment on column app.narrative_sections.year is 'field year';
comment on column app.narrative_sections.report is 'field report';
comment on column app.narrative_sections.section is 'field section';
comment on column app.narrative_sections.text is 'field text';

create table app.narrative_sections_history (
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
  section text not null,
  text text not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index narrative_sections_history_closed on app.narrative_sections_history (tenant, closed);
alter table app.narrative_sections_history enable row level security, force row level security;
create policy office on app.narrative_sections_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.narrative_sections_history to hengjian_keeper using (true) with check (true);
create policy asking on app.narrative_sections_history for select to current_user using (true);
grant select, insert on app.narrative_sections_history to hengjian_keeper;
grant select, insert on app.narrative_sections_history to hengjian_app;

create table app.narrative_sections_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index narrative_sections_grams_row on app.narrative_sections_grams (tenant, id);
alter table app.narrative_sections_grams enable row level security, force row level security;
create policy office on app.narrative_sections_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.narrative_sections_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.narrative_sections_grams for select to current_user using (true);
grant select, insert on app.narrative_sections_grams to hengjian_keeper;
grant select, insert, delete on app.narrative_sections_grams to hengjian_app;
