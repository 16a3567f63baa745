-- How many of a paper's ten nearest are among the thirty nearest on the map; null in analyses made before it was counted.
ALTER TABLE paper_place ADD COLUMN trust INTEGER;
