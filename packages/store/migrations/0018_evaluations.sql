alter table app.evaluations add column measures text;
comment on column app.evaluations.measures is 'field measures';
alter table app.evaluations_history add column measures text;
alter table app.evaluations add constraint evaluations_measures_check check (char_length(measures) <= 2000);
