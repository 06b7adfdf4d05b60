alter table app.evaluations alter column scorecard drop not null;
alter table app.evaluations_history alter column scorecard drop not null;
