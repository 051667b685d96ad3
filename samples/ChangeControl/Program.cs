using ChangeControlSample;

return ProjectReport.Write(Console.Out);
