-- Who gave a verdict, where several novelists share a desk; empty where there is one.

ALTER TABLE verdicts ADD COLUMN novelist TEXT NOT NULL DEFAULT '';
